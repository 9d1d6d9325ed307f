// A provider of accounts: the real program, with a page that believes whatever name it is told.
// Arguments: where it listens (0: any free port), the client's secret, and the addresses it may send
// people back to.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [port, clientSecret, ...redirectUris] = process.argv.slice(2);
const clientId = 'draagvlak';
const server = createServer().listen(Number(port), '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: redirectUris,
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/wie/${uid}` },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  // Nobody is asked whether we may know who they are.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
  cookies: { keys: ['keys-of-a-test'] },
});

const form = `<!doctype html><html lang="nl"><title>Proefbureau</title><h1>Proefbureau</h1>
<form method="post"><label>Wie bent u? <input name="name"></label><button>Dat ben ik</button></form>`;

async function nameIn(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body).get('name');
}

const answer = provider.callback();
async function respond(request, response) {
  if (!request.url.startsWith('/wie/')) return answer(request, response);
  if (request.method === 'GET') return response.setHeader('content-type', 'text/html').end(form);
  const accountId = await nameIn(request);
  // Somebody who turns back.
  const result = accountId ? { login: { accountId } } : { error: 'access_denied' };
  await provider.interactionFinished(request, response, result);
}

server.on('request', (request, response) => void respond(request, response));
process.stdout.write(`Ready ${issuer}\n`);
