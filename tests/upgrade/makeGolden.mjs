// Makes a golden data directory: what a release leaves of a demo network when it was stopped once,
// started again, typed in, and killed. Its name and what it has to say come with it.
//
//     node tests/upgrade/makeGolden.mjs NAME [CHECKOUT]
//
// CHECKOUT: a built clone of another release (its server as `dist/server/main.js`); else this one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

const [name, checkout = fileURLToPath(new URL('../..', import.meta.url))] = process.argv.slice(2);
if (name === undefined) throw new Error('Say under which name.');
const root = resolve(checkout);
const data = mkdtempSync(join(tmpdir(), 'draagvlak-golden-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const typed = ' Getypt vlak voor het einde.';

const first = await start();
first.child.kill('SIGTERM');
await once(first.child, 'exit');
const second = await start();
const lead = await signIn(second.links.lead);
const coordinator = await signIn(second.links.coordinator);
await ask(coordinator, 'POST', '/partners', { name: 'Gemeente Laatste', type: 'municipality' });
await type('decide', lead);
const expected = await describe(lead);
second.child.kill('SIGKILL');
await once(second.child, 'exit');
writeFileSync(
  fileURLToPath(new URL(`golden/${name}.zip`, import.meta.url)),
  zipSync(
    { ...filesOf(data), 'expected.json': bytesOf(expected) },
    { level: 9, mtime: '2026-01-01' },
  ),
);
rmSync(data, { recursive: true });
// Yjs has timers that go on.
process.exit(0);

async function start() {
  const env = { PATH: process.env.PATH, DATA_DIR: data, PORT: String(port) };
  const stdio = ['ignore', 'pipe', 'inherit'];
  const child = spawn(process.execPath, [join(root, 'dist/server/main.js')], { env, stdio });
  const links = {};
  for await (const line of createInterface({ input: child.stdout })) {
    const [, role, link] = /^ {2}(\S+) +(http\S+)$/.exec(line) ?? [];
    if (role) links[role] = link;
    if (line.startsWith('Ready')) return { child, links };
  }
  throw new Error('It did not start.');
}

async function signIn(link) {
  const token = new URL(link).hash.slice(1);
  const answer = await ask(null, 'POST', '/sessions', { token });
  return answer.headers.get('set-cookie').split(';')[0];
}

async function ask(cookie, method, path, body) {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok)
    throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

/** Adds a sentence to the first paragraph, and waits until it is on disk. */
async function type(section, cookie) {
  class Socket extends WebSocket {
    constructor(address) {
      super(address, { headers: { cookie } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(url.replace('http', 'ws') + '/sync', section, doc, {
    disableBc: true,
    WebSocketPolyfill: Socket,
  });
  await new Promise((done) => provider.once('sync', done));
  const saved = new Promise((done) => {
    // Behind the answer to the server's question, which is the first message that counts.
    provider.messageHandlers[100] = (_, decoder) => decoding.readVarUint(decoder) > 1 && done();
  });
  const text = doc.getXmlFragment('content').get(0).get(0);
  text.insert(text.length, typed);
  await saved;
  provider.destroy();
}

/** What the release says of it by itself. */
async function describe(cookie) {
  const lines = (await (await ask(cookie, 'GET', '/manifestos/demo/record')).text()).trim();
  const events = lines.split('\n').map((line) => JSON.parse(line));
  const sections = {};
  for (const { type: kind, section } of events) {
    if (kind !== 'section-added') continue;
    const answer = await ask(cookie, 'GET', `/sections/${section.id}/paragraphs`);
    const {
      section: { phase },
      paragraphs,
    } = await answer.json();
    sections[section.id] = {
      phase,
      paragraphs: paragraphs.map(({ id, number, text }) => ({ id, number, text })),
    };
  }
  const chain = events.filter(({ type: kind }) => kind !== undefined);
  const { seq, hash } = chain.at(-1);
  return { format: formatOf(), seq, hash, sections };
}

/** Read from its source, as it may not say. */
function formatOf() {
  const read = (path, pattern) => {
    const file = join(root, path);
    return Number((existsSync(file) ? pattern.exec(readFileSync(file, 'utf8')) : null)?.[1] ?? 1);
  };
  const text = ['documentExtensions', 'schemaVersion'].map((file) =>
    read(`shared/schema/${file}.ts`, /schemaVersion = (\d+)/),
  );
  return {
    files: read('server/storage/dataFormat.ts', /files: (\d+)/),
    record: read('shared/record/state.ts', /recordShape = (\d+)/),
    text: Math.max(...text),
  };
}

function filesOf(directory) {
  const files = {};
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    // Who holds it is of this machine, and gone.
    if (!entry.isFile() || entry.name === 'lock') continue;
    const path = join(entry.parentPath, entry.name);
    files[`data/${relative(directory, path)}`] = readFileSync(path);
  }
  return files;
}

function bytesOf(value) {
  return new TextEncoder().encode(JSON.stringify(value));
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const found = server.address().port;
  server.close();
  await once(server, 'close');
  return found;
}
