import { Client } from './Client.ts';
import type { Reply } from './Client.ts';
import type { RunningServer } from './runServer.ts';

/** A person of a test network, signed in. */
export type People<Name extends string> = Readonly<Record<Name, Client>>;

export interface NetworkPlan<Name extends string> {
  /** Partner by person; `*` behind it: outside the coalition. */
  readonly people: Readonly<
    Record<
      Name,
      {
        role?: 'coordinator' | 'member' | 'observer';
        mandate?: boolean;
        partner?: string;
        lead?: boolean;
      }
    >
  >;
  /** Partners outside the coalition. */
  readonly outside?: readonly string[];
  readonly sections?: readonly string[];
}

/**
 * Builds a network over the API with the provisioning token: everybody in one coalition unless
 * their partner is listed as outside; one manifesto `m`; sections `s1`… of that coalition.
 */
export async function buildNetwork<Name extends string>(
  server: Pick<RunningServer, 'url'>,
  plan: NetworkPlan<Name>,
): Promise<People<Name>> {
  const service = Client.service(server.url);
  const names = Object.keys(plan.people) as Name[];
  const partnerOf = (name: Name) => plan.people[name].partner ?? `p-${name}`;
  const partners = [...new Set(names.map(partnerOf))];
  for (const id of partners)
    await expectMade(
      service.post('/partners', { id, name: `Gemeente ${id}`, type: 'municipality' }),
    );
  for (const name of names) {
    const { role = 'member', mandate = false } = plan.people[name];
    await expectMade(
      service.post('/people', {
        id: name,
        name: `Persoon ${name}`,
        partner: partnerOf(name),
        role,
        mandate,
      }),
    );
  }
  await expectMade(
    service.post('/coalitions', {
      id: 'c1',
      theme: 'Proef',
      partners: partners.filter((partner) => !plan.outside?.includes(partner)),
      leads: names.filter((name) => plan.people[name].lead),
      from: '2020-01-01',
    }),
  );
  await expectMade(service.post('/manifestos', { id: 'm', slug: 'm', title: 'Manifest' }));
  for (const id of plan.sections ?? ['s1']) {
    await expectMade(
      service.post('/manifestos/m/sections', { id, title: `Sectie ${id}`, coalition: 'c1' }),
    );
  }
  const signedIn = await Promise.all(
    names.map(async (name) => [name, await signIn(service, name)] as const),
  );
  return Object.fromEntries(signedIn) as People<Name>;
}

async function signIn(service: Client, person: string): Promise<Client> {
  const { body } = await expectMade(service.post('/invitations', { person }));
  return Client.signIn(service.url, body['link'] as string);
}

async function expectMade(reply: Promise<Reply>): Promise<Reply> {
  const made = await reply;
  if (made.status !== 201)
    throw new Error(`Expected 201, got ${made.status}: ${JSON.stringify(made.body)}`);
  return made;
}
