import type { SectionId } from '#shared/ids.ts';
import { partnerId, personId, sectionId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Amendment, Insight } from '#shared/record/state.ts';
import { hashWording } from '#shared/wording.ts';
import { SoftPasskey } from '../support/SoftPasskey.ts';
import { unsubscribeToken } from '../../server/notices/unsubscribeToken.ts';
import type { TestApp } from './openTestApp.ts';
import { addSection, bringTo, exactOf, openAmendment, paragraphOf } from './cast.ts';
import type { Name } from './cast.ts';

/** Everyone who may knock: the cast, the service with the provisioning token, and nobody. */
export type Role = Name | 'service' | 'nobody';
export const roles: readonly Role[] = [
  ...(['service', 'coordinator', 'lead', 'otherLead', 'member'] as const),
  ...(['mandate', 'outsider', 'observer', 'nobody'] as const),
];

/** A request as a test sends it. */
export interface Ask {
  readonly path: string;
  readonly body?: unknown;
  /** A file that is sent instead. */
  readonly file?: Uint8Array;
}

export interface Row {
  /** Makes what the request needs, and the request. */
  readonly ask: (app: TestApp) => Ask | Promise<Ask>;
  /** What those are answered who may. */
  readonly status: number;
  /** Who may; every other role is told `otherwise`, nobody `not-signed-in` unless they are listed. */
  readonly may: readonly Role[];
  readonly otherwise?: Told | ((role: Role) => Told);
}

/** What somebody is told who may not. */
interface Told {
  readonly status: number;
  readonly code: string;
}

const everyone = roles;
const signedIn = roles.filter((role) => role !== 'nobody');
const managers = ['service', 'coordinator'] as const;
const people = signedIn.filter((role) => role !== 'service');
const speaking = people.filter((role) => role !== 'observer');
const backing = ['lead', 'otherLead', 'member', 'mandate'] as const;

let count = 0;
const fresh = async ({ house }: TestApp): Promise<SectionId> =>
  addSection(house, `own-row-${(count += 1)}`);

type Made = { readonly section: SectionId; readonly paragraph: string; readonly amendment: string };

/** A section of one's own with an amendment by the outsider, for requests that change something. */
async function make(app: TestApp, author: Name = 'outsider'): Promise<Made> {
  const section = await fresh(app);
  const { id } = await openAmendment(app.house, section, author);
  return {
    section,
    amendment: id,
    paragraph: `/sections/${section}/paragraphs/${paragraphOf(section)}`,
  };
}

/** The same, with other words that a lead could suggest for it. */
async function makeModified(app: TestApp): Promise<Made & { readonly suggest: Ask }> {
  const made = await make(app);
  const wording = await exactOf(app.house, made.section);
  const body = { wording, text: 'Wij luisteren graag naar elke inwoner.' };
  return { ...made, suggest: { path: `/amendments/${made.amendment}/modification`, body } };
}

const read = (path: string, may: readonly Role[] = everyone): Row => ({
  ask: () => ({ path }),
  status: 200,
  may,
});

const manage = (path: string, body: () => object): Row => ({
  ask: () => ({ path, body: body() }),
  status: 201,
  may: managers,
});

const change = (path: string, body: () => object): Row => ({
  ...manage(path, body),
  status: 200,
});

const onAmendment = (act: string, may: readonly Role[], body: object = {}): Row => ({
  ask: async (app) => ({ path: `/amendments/${(await make(app)).amendment}${act}`, body }),
  status: act === '/replies' ? 201 : 200,
  may,
});

/** A section of its own that has been adopted. */
async function adopted(app: TestApp): Promise<SectionId> {
  const section = sectionId.parse(await fresh(app));
  await bringTo(app.house, section, 'adopted');
  return section;
}

const deciders = ['coordinator', 'lead'] as const;

const adviceOn = (paragraph: string) => ({
  kind: 'recommendation',
  title: 'Antwoord snel',
  text: 'Wie iets inbrengt, wil antwoord.',
  paragraphs: [paragraph],
});

/** Advice by the outsider about a section of its own; answers where it is. */
async function openInsight(app: TestApp): Promise<string> {
  const body = adviceOn(paragraphOf(await fresh(app)));
  const reply = await (await app.signIn('outsider')).post('/manifestos/m/insights', body);
  return `/insights/${(reply.body as { insight: Insight }).insight.id}`;
}

const onInsight = (
  act: string,
  { may, body }: { readonly may: readonly Role[]; readonly body: object },
): Row => ({
  ask: async (app) => ({ path: `${await openInsight(app)}${act}`, body }),
  status: 200,
  may,
});

const signIn = async ({ house }: TestApp): Promise<Ask> => {
  const [person] = Object.values(house.records.state.people);
  const token = person ? await house.accounts.tickets.invite(person.id) : '';
  return { path: '/sessions', body: { token } };
};

const newcomer = async ({ house }: TestApp): Promise<string> => {
  const person = personId.parse(newId());
  const partner = partnerId.parse('inside');
  const added = { id: person, partner, role: 'member', mandate: false } as const;
  await house.records.perform({ kind: 'service' }, () => ({ type: 'add-person', person: added }));
  return person;
};

const confirmation = async ({ house: { accounts } }: TestApp): Promise<Ask> => {
  const mail = `${newId()}@voorbeeld.example`;
  await accounts.tickets.offerMailChange(personId.parse('observer'), { mail, language: 'nl' });
  const token = accounts.outbox.list().find(({ to }) => to === mail)?.token;
  return { path: '/mail-confirmations', body: { token } };
};

// Whoever has the mail; the cookie says nothing here.
const unsubscribing = (body?: object): Row => ({
  ask: ({ house: { accounts } }) => {
    const about = { person: personId.parse('observer'), about: 'look' } as const;
    return { path: `/unsubscriptions/${unsubscribeToken.make(accounts, about)}`, body };
  },
  status: 200,
  may: everyone,
});

const gone = (path: string, may: readonly Role[]): Row => ({
  ask: () => ({ path }),
  status: 204,
  may,
});

const refusedTo = (otherwise: (role: Role) => Told): Omit<Row, 'ask'> => ({
  status: 200,
  may: [],
  otherwise,
});

const notSignedIn = { status: 401, code: 'not-signed-in' } as const;
const failedSignIn = { status: 401, code: 'sign-in-failed' } as const;
const nobodyThere = { status: 404, code: 'not-found' } as const;
const noFactor = (role: Role): Told => (role === 'nobody' ? notSignedIn : nobodyThere);
const notBegun = (role: Role): Told =>
  (people as readonly Role[]).includes(role) ? failedSignIn : noFactor(role);
const asking = { name: 'Iemand', organisation: 'Gemeente Oefendam', reason: 'Wij doen graag mee.' };

/** What each role is answered on each route [N4]. A route without a row fails the test. */
export const table: Readonly<Record<string, Row>> = {
  'post /sessions': { ask: signIn, status: 201, may: everyone },
  'get /ways-in': read('/ways-in'),
  'post /sessions/current/code': {
    ...refusedTo(() => notSignedIn),
    ask: () => ({ path: '/sessions/current/code', body: { code: '123456' } }),
  },
  'post /account-checks': {
    ...refusedTo(() => nobodyThere),
    ask: () => ({ path: '/account-checks', body: { aim: 'sign-in' } }),
  },
  'post /account-checks/answers': {
    ...refusedTo(() => nobodyThere),
    ask: () => ({ path: '/account-checks/answers', body: { query: '?code=x' } }),
  },
  'post /passkey-checks': {
    ask: () => ({ path: '/passkey-checks' }),
    status: 201,
    may: everyone,
  },
  'post /passkey-checks/answers': {
    ...refusedTo(() => failedSignIn),
    ask: () => ({ path: '/passkey-checks/answers', body: new SoftPasskey('x', 'x').use({}) }),
  },
  'get /me/ways-in': { ...read('/me/ways-in', people), otherwise: nobodyThere },
  'post /me/passkey-checks': {
    ask: () => ({ path: '/me/passkey-checks' }),
    status: 201,
    may: people,
    otherwise: nobodyThere,
  },
  'post /me/passkeys': {
    ...refusedTo(notBegun),
    ask: () => ({
      path: '/me/passkeys',
      body: new SoftPasskey('x', 'x').make({ user: { id: 'x' } }),
    }),
  },
  'delete /me/passkeys/{passkey}': {
    ...gone('/me/passkeys/geen', people),
    otherwise: nobodyThere,
  },
  'delete /me/accounts/{account}': {
    ...gone('/me/accounts/geen', people),
    otherwise: nobodyThere,
  },
  'post /me/second-factor': {
    ask: () => ({ path: '/me/second-factor' }),
    status: 201,
    may: people,
    otherwise: nobodyThere,
  },
  'put /me/second-factor': {
    ...refusedTo(notBegun),
    ask: () => ({ path: '/me/second-factor', body: { code: '123456' } }),
  },
  'post /me/second-factor/recovery-codes': {
    ...refusedTo(noFactor),
    ask: () => ({ path: '/me/second-factor/recovery-codes', body: { code: '123456' } }),
  },
  'post /me/second-factor/end': {
    ...refusedTo(noFactor),
    ask: () => ({ path: '/me/second-factor/end', body: { code: '123456' } }),
  },
  'delete /sessions/current': {
    ask: () => ({ path: '/sessions/current' }),
    status: 204,
    may: everyone,
  },
  'get /me': {
    ...read('/me', people),
    otherwise: { status: 404, code: 'not-found' },
  },
  'get /me/data': {
    ...read('/me/data', people),
    otherwise: { status: 404, code: 'not-found' },
  },
  'get /me/mail': { ...read('/me/mail', people), otherwise: nobodyThere },
  'put /me/mail': {
    ask: () => ({ path: '/me/mail', body: { mail: `${newId()}@voorbeeld.example` } }),
    status: 202,
    may: people,
    otherwise: nobodyThere,
  },
  'get /me/sessions': { ...read('/me/sessions', people), otherwise: nobodyThere },
  'delete /me/sessions': {
    ...gone('/me/sessions', people),
    otherwise: nobodyThere,
  },
  'delete /me/sessions/{session}': {
    ...gone('/me/sessions/0123456789abcdef', people),
    otherwise: nobodyThere,
  },
  'get /me/notices': { ...read('/me/notices', people), otherwise: nobodyThere },
  'post /me/notices/read': {
    ask: () => ({ path: '/me/notices/read', body: { keys: ['phase-1'] } }),
    status: 204,
    may: people,
    otherwise: nobodyThere,
  },
  'get /me/notice-choices': { ...read('/me/notice-choices', people), otherwise: nobodyThere },
  'put /me/notice-choices': {
    ask: () => ({ path: '/me/notice-choices', body: { choices: { phase: 'off' } } }),
    status: 200,
    may: people,
    otherwise: nobodyThere,
  },
  'get /unsubscriptions/{token}': unsubscribing(),
  'post /unsubscriptions/{token}': unsubscribing(),
  'put /unsubscriptions/{token}': unsubscribing({ choices: { look: 'daily' } }),
  'post /sign-in-links': {
    ask: () => ({ path: '/sign-in-links', body: { mail: `${newId()}@voorbeeld.example` } }),
    status: 202,
    may: everyone,
  },
  'post /mail-confirmations': { ask: confirmation, status: 204, may: everyone },
  'get /site': read('/site'),
  'get /mails': read('/mails', managers),
  'get /access-requests': read('/access-requests', managers),
  'get /audit-lines': read('/audit-lines', managers),
  'get /audit-lines/export': read('/audit-lines/export?result=refused', managers),
  'post /access-requests': {
    ask: () => ({
      path: '/access-requests',
      body: { ...asking, mail: `${newId()}@voorbeeld.example` },
    }),
    status: 202,
    may: everyone,
  },
  'delete /access-requests/{request}': gone('/access-requests/geen', managers),
  'get /demo': read('/demo'),
  'post /demo/sessions': {
    ask: () => ({ path: '/demo/sessions', body: { role: 'coordinator' } }),
    status: 201,
    may: [],
    otherwise: { status: 404, code: 'not-found' },
  },
  'get /partners': read('/partners'),
  'post /partners': manage('/partners', () => ({ name: 'Gemeente Proef', type: 'municipality' })),
  'patch /partners/{partner}': change('/partners/other', () => ({ name: newId() })),
  'get /people': read('/people', signedIn),
  'post /people': manage('/people', () => ({
    name: 'Fictief Nieuw',
    partner: 'inside',
    role: 'member',
  })),
  'delete /people/{person}': {
    ask: async (app) => ({ path: `/people/${await newcomer(app)}` }),
    status: 204,
    may: managers,
  },
  'delete /people/{person}/sessions': {
    ask: async (app) => ({ path: `/people/${await newcomer(app)}/sessions` }),
    status: 204,
    may: managers,
  },
  'delete /people/{person}/ways-in': {
    ask: async (app) => ({ path: `/people/${await newcomer(app)}/ways-in` }),
    status: 204,
    may: managers,
  },
  'patch /people/{person}': change('/people/observer', () => ({ name: newId() })),
  'post /people/import': {
    ...manage('/people/import', () => ({
      rows: [{ partner: newId(), type: 'company', person: { name: newId() } }],
    })),
    status: 200,
  },
  'post /invitations': manage('/invitations', () => ({ person: 'member' })),
  'get /coalitions': read('/coalitions'),
  'post /coalitions': manage('/coalitions', () => ({
    theme: 'Proef',
    partners: ['inside'],
    leads: ['lead'],
    from: '2020-01-01',
  })),
  'patch /coalitions/{coalition}': change('/coalitions/c2', () => ({ theme: newId() })),
  'get /manifestos': read('/manifestos'),
  'post /manifestos': manage('/manifestos', () => ({ slug: newId(), title: 'Proef' })),
  'get /manifestos/{manifesto}': read('/manifestos/m'),
  'get /manifestos/{manifesto}/state': read('/manifestos/m/state'),
  'get /manifestos/{manifesto}/versions': read('/manifestos/m/versions'),
  'get /manifestos/{manifesto}/sections': read('/manifestos/m/sections'),
  'get /manifestos/{manifesto}/support': read('/manifestos/m/support'),
  'get /manifestos/{manifesto}/coverage': read('/manifestos/m/coverage'),
  'put /manifestos/{manifesto}/endorsements': {
    ask: async (app) => {
      const section = await fresh(app);
      const wording = await exactOf(app.house, section);
      const paragraphs = [{ section, paragraph: paragraphOf(section), wording }];
      return { path: '/manifestos/m/endorsements', body: { paragraphs } };
    },
    status: 200,
    may: ['mandate'],
  },
  'post /manifestos/{manifesto}/sections': manage('/manifestos/m/sections', () => ({
    title: 'Proef',
    coalition: 'c1',
  })),
  'get /manifestos/{manifesto}/export': read('/manifestos/m/export?format=md'),
  'get /manifestos/{manifesto}/calendar.ics': read('/manifestos/m/calendar.ics'),
  'get /manifestos/{manifesto}/record': read('/manifestos/m/record'),
  'get /manifestos/{manifesto}/receipts/{seq}': read('/manifestos/m/receipts/1'),
  'patch /sections/{section}': {
    ask: async (app) => ({ path: `/sections/${await fresh(app)}`, body: { title: 'Anders' } }),
    status: 200,
    may: [...managers, 'lead'],
  },
  'put /sections/{section}/phase': {
    ask: async (app) => ({
      path: `/sections/${await fresh(app)}/phase`,
      body: { phase: 'consultation', reason: 'Rijp.' },
    }),
    status: 200,
    may: ['lead'],
  },
  'put /sections/{section}/goals': {
    ask: async (app) => ({
      path: `/sections/${await fresh(app)}/goals`,
      body: { goals: [{ of: 'each', atLeast: 1 }] },
    }),
    status: 200,
    may: [...managers, 'lead'],
  },
  'post /sections/{section}/looks': {
    ask: async (app) => {
      const section = await fresh(app);
      const paragraphs = [{ paragraph: paragraphOf(section), partners: ['other'] }];
      return { path: `/sections/${section}/looks`, body: { paragraphs, note: 'Graag.' } };
    },
    status: 201,
    may: ['lead'],
  },
  'post /sections/{section}/restore': {
    ask: async (app) => ({
      path: `/sections/${await fresh(app)}/restore`,
      body: { from: { epoch: 1, seq: 1 }, reason: 'Gewist.' },
    }),
    status: 200,
    may: ['lead'],
  },
  'post /sections/{section}/import': {
    ask: async (app) => ({
      path: `/sections/${await fresh(app)}/import?name=a.txt`,
      file: new TextEncoder().encode('Wij luisteren altijd naar elke inwoner.'),
    }),
    status: 200,
    may: speaking,
  },
  'post /sections/{section}/import/text': {
    ask: async (app) => {
      const section = await fresh(app);
      const wording = await exactOf(app.house, section);
      const changes = [{ kind: 'delete', paragraph: paragraphOf(section), wording }];
      return { path: `/sections/${section}/import/text`, body: { changes } };
    },
    status: 200,
    may: ['lead', 'member', 'mandate'],
  },
  'get /sections/{section}/versions': read('/sections/own/versions'),
  'post /sections/{section}/versions': {
    ask: async (app) => ({
      path: `/sections/${await fresh(app)}/versions`,
      body: { name: 'Voor de bijeenkomst' },
    }),
    status: 201,
    may: ['lead'],
  },
  'get /sections/{section}/moments': read('/sections/own/moments', signedIn),
  'get /sections/{section}/moments/{moment}': read('/sections/own/moments/1.1', signedIn),
  'get /sections/{section}/comparison': read('/sections/own/comparison?from=1.1&to=1.2', signedIn),
  'get /sections/{section}/adoptions/{seq}': {
    ...refusedTo(() => nobodyThere),
    ask: () => ({ path: '/sections/own/adoptions/1' }),
  },
  'post /sections/{section}/paragraphs/{paragraph}/restore': {
    ask: async (app) => {
      const { section, paragraph } = await make(app);
      const wording = await exactOf(app.house, section);
      return { path: `${paragraph}/restore`, body: { from: { epoch: 1, seq: 2 }, wording } };
    },
    status: 200,
    may: ['lead', 'member', 'mandate'],
  },
  'post /sections/{section}/import/amendments': {
    ask: async (app) => {
      const section = await fresh(app);
      const wording = await exactOf(app.house, section);
      const changes = [{ kind: 'delete', paragraph: paragraphOf(section), wording }];
      const body = { reason: 'Kan weg.', changes };
      return { path: `/sections/${section}/import/amendments`, body };
    },
    status: 201,
    may: speaking,
  },
  'get /sections/{section}/paragraphs': read('/sections/own/paragraphs'),
  'put /sections/{section}/paragraphs/{paragraph}/adherence': {
    ask: async (app) => {
      const section = await adopted(app);
      const wording = await exactOf(app.house, section);
      const path = `/sections/${section}/paragraphs/${paragraphOf(section)}/adherence`;
      return { path, body: { wording, kind: 'in-progress', note: 'Wij zijn begonnen.' } };
    },
    status: 200,
    may: ['mandate'],
  },
  'delete /sections/{section}/paragraphs/{paragraph}/adherence': {
    ask: async (app) => {
      const section = await adopted(app);
      return { path: `/sections/${section}/paragraphs/${paragraphOf(section)}/adherence` };
    },
    status: 204,
    may: ['mandate'],
  },
  'put /sections/{section}/paragraphs/{paragraph}/endorsement': {
    ask: async (app) => {
      const { section, paragraph } = await make(app);
      const wording = await exactOf(app.house, section);
      return { path: `${paragraph}/endorsement`, body: { wording, stance: 'agree' } };
    },
    status: 200,
    may: ['mandate'],
  },
  'delete /sections/{section}/paragraphs/{paragraph}/endorsement': {
    ask: async (app) => ({ path: `${(await make(app)).paragraph}/endorsement` }),
    status: 204,
    may: ['mandate'],
  },
  'post /sections/{section}/paragraphs/{paragraph}/move': {
    ask: async (app) => {
      const { section, paragraph } = await make(app);
      const wording = await exactOf(app.house, section);
      return { path: `${paragraph}/move`, body: { to: 'own', behind: null, wording } };
    },
    status: 200,
    may: ['lead', 'member', 'mandate'],
  },
  'post /sections/{section}/paragraphs/{paragraph}/amendments': {
    ask: async (app) => {
      const { section, paragraph } = await make(app);
      const wording = await exactOf(app.house, sectionId.parse(section));
      const body = { wording, text: 'Wij luisteren graag.', reason: 'Zo is het.' };
      return { path: `${paragraph}/amendments`, body };
    },
    status: 201,
    may: speaking,
  },
  'get /amendments/{amendment}': {
    ask: async (app) => ({ path: `/amendments/${(await make(app)).amendment}` }),
    status: 200,
    may: everyone,
  },
  'post /amendments/{amendment}/replies': onAmendment('/replies', speaking, { text: 'Eens.' }),
  'post /amendments/{amendment}/adopt': onAmendment('/adopt', ['lead']),
  'put /amendments/{amendment}/modification': {
    ask: async (app) => (await makeModified(app)).suggest,
    status: 200,
    may: ['lead'],
  },
  'put /amendments/{amendment}/modification/answer': {
    ask: async (app) => {
      const { amendment, suggest } = await makeModified(app);
      const reply = await (await app.signIn('lead')).put(suggest.path, suggest.body);
      const { modification } = (reply.body as { amendment: Amendment }).amendment;
      const [wording, base] = [modification?.wording, modification?.base].map((said) =>
        said ? hashWording(said).exact : '',
      );
      return {
        path: `/amendments/${amendment}/modification/answer`,
        body: { wording, base, agrees: true },
      };
    },
    status: 200,
    may: ['outsider'],
  },
  'post /amendments/{amendment}/decline': onAmendment('/decline', ['lead'], { reason: 'Nee.' }),
  'post /amendments/{amendment}/withdraw': onAmendment('/withdraw', ['outsider']),
  // All but the partner of the outsider, who proposed it.
  'put /amendments/{amendment}/backing': onAmendment('/backing', backing),
  'delete /amendments/{amendment}/backing': {
    ask: async (app) => ({ path: `/amendments/${(await make(app)).amendment}/backing` }),
    status: 200,
    may: backing,
  },
  'post /amendments/{amendment}/close': onAmendment('/close', ['lead', 'outsider'], {
    reason: 'Besproken.',
  }),
  'post /amendments/{amendment}/reopen': onAmendment('/reopen', ['lead', 'outsider']),
  'get /manifestos/{manifesto}/insights': read('/manifestos/m/insights'),
  'post /manifestos/{manifesto}/insights': {
    ask: async (app) => ({
      path: '/manifestos/m/insights',
      body: adviceOn(paragraphOf(await fresh(app))),
    }),
    status: 201,
    may: speaking,
  },
  'get /insights/{insight}': {
    ask: async (app) => ({ path: await openInsight(app) }),
    status: 200,
    may: everyone,
  },
  'put /insights/{insight}': onInsight('', {
    may: [...deciders, 'outsider'],
    body: { revision: 1, title: 'Anders', text: 'Anders.' },
  }),
  'post /insights/{insight}/withdraw': onInsight('/withdraw', {
    may: [...deciders, 'outsider'],
    body: { reason: 'Dubbel.' },
  }),
  'put /insights/{insight}/judgement': onInsight('/judgement', {
    may: deciders,
    body: { revision: 1, verdict: 'not', reason: 'Te duur.' },
  }),
};
