import type { AmendmentId, SectionId } from '#shared/ids.ts';
import type { Ask, Role } from './routeTable.ts';

/**
 * Everyone who may ask something of a section of coalition `c1`, by how they are related to it. *Own*:
 * lead, member, mandate and observer, of a partner in its coalition. *Other*: otherLead and
 * otherMandate, of a partner in another. *None*: outsider and coordinator, of a partner in none.
 */
export type Asker = Role | 'otherMandate';
export const askers: readonly Asker[] = [
  ...(['lead', 'member', 'mandate', 'observer'] as const),
  ...(['otherLead', 'otherMandate', 'outsider', 'coordinator', 'service', 'nobody'] as const),
];

/** Who proposed: somebody of the coalition, or somebody of none. */
export const authors = ['member', 'outsider'] as const;
export type Author = (typeof authors)[number];

/**
 * What there is to ask about: a section with an amendment to its first paragraph, which is open while
 * amendments can be, and for which the lead suggested other words; *mandate* objects to the second
 * paragraph, and nobody else said anything.
 */
export interface Subject {
  readonly section: SectionId;
  readonly first: { readonly id: string; readonly exact: string };
  readonly second: { readonly id: string; readonly exact: string };
  readonly amendment: AmendmentId;
  /** The hash of the words that were suggested for it. */
  readonly suggested: string;
}

/** The words that the lead suggested. */
export const suggestion = 'Wij luisteren eerst.';

export interface PhaseRow {
  readonly ask: (about: Subject) => Ask;
  /**
   * What who is told in writing, consultation, deciding and adopted. Of an amendment, its `author` and
   * a `colleague` of the author's partner can be told something else than others. Who is not named is
   * told `not-allowed`, whatever the phase, and nobody `not-signed-in`.
   */
  readonly told: Readonly<Record<string, string>>;
  /** Whether it can depend on who proposed. */
  readonly isOfAmendment?: true;
}

const speaking = 'lead member mandate otherLead otherMandate outsider coordinator';
const signedIn = `${speaking} observer service`;
const everyone = `${signedIn} nobody`;
const always = 'done done done done';
const never = 'not-allowed not-allowed not-allowed not-allowed';
const onceAdopted = 'phase-not-allowed phase-not-allowed phase-not-allowed done';
const untilAdopted = 'done done done section-closed';
const whileAmendable = 'done done section-closed section-closed';

const of = ({ section }: Subject, rest: string) => `/sections/${section}${rest}`;
const onAmendment = (act: string, told: PhaseRow['told'], body: object = {}): PhaseRow => ({
  ask: ({ amendment }) => ({ path: `/amendments/${amendment}${act}`, body }),
  told,
  isOfAmendment: true,
});
const reason = 'Zo is het.';

/** A row for every route that concerns a section, its paragraphs or an amendment. */
export const phaseTable: Readonly<Record<string, PhaseRow>> = {
  'patch /sections/{section}': {
    ask: (about) => ({ path: of(about, ''), body: { title: 'Anders' } }),
    told: { 'lead coordinator service': untilAdopted },
  },
  'put /sections/{section}/phase': {
    ask: (about) => ({ path: of(about, '/phase'), body: { phase: 'consultation', reason } }),
    told: { lead: 'done done done phase-not-allowed' },
  },
  'put /sections/{section}/goals': {
    ask: (about) => ({
      path: of(about, '/goals'),
      body: { goals: [{ of: 'company', atLeast: 2 }] },
    }),
    told: { 'lead coordinator service': untilAdopted },
  },
  'post /sections/{section}/looks': {
    ask: (about) => ({
      path: of(about, '/looks'),
      body: { paragraphs: [{ paragraph: about.second.id, partners: ['other'] }] },
    }),
    told: { lead: untilAdopted },
  },
  'post /sections/{section}/restore': {
    ask: (about) => ({ path: of(about, '/restore'), body: { from: { epoch: 1, seq: 2 }, reason } }),
    told: { lead: 'done section-closed section-closed section-closed' },
  },
  'post /sections/{section}/import': {
    ask: (about) => ({
      path: of(about, '/import?name=a.txt'),
      file: new TextEncoder().encode('Wij luisteren altijd naar elke inwoner.'),
    }),
    told: { [speaking]: whileAmendable },
  },
  'post /sections/{section}/import/text': {
    ask: (about) => ({
      path: of(about, '/import/text'),
      body: {
        changes: [{ kind: 'delete', paragraph: about.second.id, wording: about.second.exact }],
      },
    }),
    told: { 'lead member mandate': 'done section-closed section-closed section-closed' },
  },
  'post /sections/{section}/import/amendments': {
    ask: (about) => ({
      path: of(about, '/import/amendments'),
      body: {
        reason,
        changes: [{ kind: 'delete', paragraph: about.second.id, wording: about.second.exact }],
      },
    }),
    told: { [speaking]: whileAmendable },
  },
  'get /sections/{section}/versions': {
    ask: (about) => ({ path: of(about, '/versions') }),
    told: { [everyone]: always },
  },
  'post /sections/{section}/versions': {
    ask: (about) => ({ path: of(about, '/versions'), body: { name: 'Voor de bijeenkomst' } }),
    told: { lead: always },
  },
  'get /sections/{section}/moments': {
    ask: (about) => ({ path: of(about, '/moments') }),
    told: { [signedIn]: always },
  },
  'get /sections/{section}/moments/{moment}': {
    ask: (about) => ({ path: of(about, '/moments/1.1') }),
    told: { [signedIn]: always },
  },
  'get /sections/{section}/comparison': {
    ask: (about) => ({ path: of(about, '/comparison?from=1.1&to=1.2') }),
    told: { [signedIn]: always },
  },
  'get /sections/{section}/adoptions/{seq}': {
    ask: (about) => ({ path: of(about, '/adoptions/1') }),
    told: { [everyone]: 'not-found not-found not-found not-found' },
  },
  'post /sections/{section}/paragraphs/{paragraph}/restore': {
    ask: (about) => ({
      path: of(about, `/paragraphs/${about.second.id}/restore`),
      body: { from: { epoch: 1, seq: 2 }, wording: about.second.exact },
    }),
    told: { 'lead member mandate': 'done section-closed section-closed section-closed' },
  },
  'get /sections/{section}/paragraphs': {
    ask: (about) => ({ path: of(about, '/paragraphs') }),
    told: { [everyone]: always },
  },
  'put /sections/{section}/paragraphs/{paragraph}/adherence': {
    ask: (about) => ({
      path: of(about, `/paragraphs/${about.second.id}/adherence`),
      body: { wording: about.second.exact, kind: 'followed' },
    }),
    told: { 'mandate otherMandate': onceAdopted },
  },
  'delete /sections/{section}/paragraphs/{paragraph}/adherence': {
    ask: (about) => ({ path: of(about, `/paragraphs/${about.second.id}/adherence`) }),
    told: { 'mandate otherMandate': onceAdopted },
  },
  'put /sections/{section}/paragraphs/{paragraph}/endorsement': {
    ask: (about) => ({
      path: of(about, `/paragraphs/${about.second.id}/endorsement`),
      body: { wording: about.second.exact, stance: 'agree' },
    }),
    told: { 'mandate otherMandate': untilAdopted },
  },
  'delete /sections/{section}/paragraphs/{paragraph}/endorsement': {
    ask: (about) => ({ path: of(about, `/paragraphs/${about.second.id}/endorsement`) }),
    // Who said nothing has nothing to take back, and takes nothing of others.
    told: { mandate: untilAdopted, otherMandate: always },
  },
  'post /sections/{section}/paragraphs/{paragraph}/move': {
    ask: (about) => ({
      path: of(about, `/paragraphs/${about.second.id}/move`),
      body: { to: 'own', behind: null, wording: about.second.exact },
    }),
    told: { 'lead member mandate': 'done section-closed section-closed section-closed' },
  },
  'post /sections/{section}/paragraphs/{paragraph}/amendments': {
    ask: (about) => ({
      path: of(about, `/paragraphs/${about.second.id}/amendments`),
      body: { wording: about.second.exact, text: 'Wij antwoorden meteen.', reason },
    }),
    told: { [speaking]: whileAmendable },
  },
  'put /manifestos/{manifesto}/endorsements': {
    ask: ({ section, first, second }) => ({
      path: '/manifestos/m/endorsements',
      body: {
        paragraphs: [first, second].map(({ id, exact }) => ({
          section,
          paragraph: id,
          wording: exact,
        })),
      },
    }),
    told: { 'mandate otherMandate': untilAdopted },
  },
  'get /amendments/{amendment}': {
    ask: ({ amendment }) => ({ path: `/amendments/${amendment}` }),
    told: { [everyone]: always },
    isOfAmendment: true,
  },
  'post /amendments/{amendment}/replies': onAmendment(
    '/replies',
    { [speaking]: always },
    { text: 'Eens.' },
  ),
  'put /amendments/{amendment}/modification': {
    ask: ({ amendment, first }) => ({
      path: `/amendments/${amendment}/modification`,
      body: { wording: first.exact, text: 'Wij luisteren straks.' },
    }),
    told: { lead: whileAmendable },
    isOfAmendment: true,
  },
  'put /amendments/{amendment}/modification/answer': {
    ask: ({ amendment, first, suggested }) => ({
      path: `/amendments/${amendment}/modification/answer`,
      body: { wording: suggested, base: first.exact, agrees: true },
    }),
    told: { author: whileAmendable },
    isOfAmendment: true,
  },
  'post /amendments/{amendment}/adopt': onAmendment('/adopt', { lead: whileAmendable }),
  'post /amendments/{amendment}/decline': onAmendment(
    '/decline',
    { lead: whileAmendable },
    { reason },
  ),
  'post /amendments/{amendment}/withdraw': onAmendment('/withdraw', {
    author: 'done done already-decided already-decided',
  }),
  'put /amendments/{amendment}/backing': onAmendment('/backing', {
    [speaking]: whileAmendable,
    'author colleague': never,
  }),
  'delete /amendments/{amendment}/backing': {
    ask: ({ amendment }) => ({ path: `/amendments/${amendment}/backing` }),
    told: { [speaking]: whileAmendable, 'author colleague': never },
    isOfAmendment: true,
  },
  'post /amendments/{amendment}/close': onAmendment(
    '/close',
    { 'lead author': always },
    { reason },
  ),
  'post /amendments/{amendment}/reopen': onAmendment('/reopen', { 'lead author': always }),
};
