import type { DocumentJson } from '#shared/document.ts';
import type { AmendmentId, CoalitionId, InsightId, ManifestoId, ParagraphId } from '#shared/ids.ts';
import type { PartnerId, PersonId, SectionId } from '#shared/ids.ts';
import type { NetworkRole, PartnerType } from '#shared/network.ts';
import { decide } from '#shared/record/decide.ts';
import type { AskedLook, Command } from '#shared/record/commands.ts';
import { sealEvents } from '#shared/record/events.ts';
import type { Actor, RecordEvent } from '#shared/record/events.ts';
import { reduce } from '#shared/record/reduce.ts';
import { emptyRecord } from '#shared/record/state.ts';
import type { InsightContent, RecordState } from '#shared/record/state.ts';
import { canonicalWording, hashWording, plainText } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';

/** Three partners, two coalitions with a section each, and a person in every role. */
export const at = '2026-09-28T12:00:00.000Z';
export const service: Actor = { kind: 'service' };
export const server: Actor = { kind: 'server' };
export const as = (person: string): Actor => ({ kind: 'person', person: person as PersonId });
export const here = 'hier' as SectionId;
export const elsewhere = 'elders' as SectionId;
export const manifesto = 'manifest' as ManifestoId;
export const firstAmendment = 'a1' as AmendmentId;
export const paragraph = (name: string) => name as ParagraphId;
export const partner = (name: string) => name as PartnerId;
export const says = (text: string): Wording => canonicalWording('paragraph', [{ text }]);
export const noText: DocumentJson = { type: 'doc', content: [] };

const partners: readonly [string, PartnerType][] = [
  ['duinrade', 'municipality'],
  ['vliet', 'water-board'],
  ['opencode', 'company'],
];
const people: readonly [string, string, NetworkRole, boolean][] = [
  ['coordinator', 'opencode', 'coordinator', false],
  ['lead', 'duinrade', 'member', false],
  ['otherLead', 'vliet', 'member', false],
  ['insider', 'duinrade', 'member', false],
  ['outsider', 'vliet', 'member', false],
  ['author', 'opencode', 'member', false],
  ['mandate', 'duinrade', 'member', true],
  ['otherMandate', 'vliet', 'member', true],
  ['observer', 'duinrade', 'observer', true],
];

const coalition = (id: string, member: string, lead: string): Command => ({
  type: 'form-coalition',
  coalition: {
    id: id as CoalitionId,
    theme: id,
    partners: [partner(member)],
    leads: [lead as PersonId, 'observer' as PersonId],
    from: '2026-01-01',
    to: '2026-12-31',
  },
});
const section = (id: SectionId, of: string): Command => ({
  type: 'add-section',
  section: { id, manifesto, title: id, coalition: of as CoalitionId, deadline: null },
});

const founding: readonly Command[] = [
  ...partners.map(([id, type]): Command => ({
    type: 'add-partner',
    partner: { id: partner(id), name: id, type },
  })),
  ...people.map(([id, of, role, mandate]): Command => ({
    type: 'add-person',
    person: { id: id as PersonId, partner: partner(of), role, mandate },
  })),
  coalition('dichtbij', 'duinrade', 'lead'),
  coalition('water', 'vliet', 'otherLead'),
  {
    type: 'create-manifesto',
    manifesto: { id: manifesto, slug: 'dichtbij', title: 'Dichtbij', language: 'nl' },
  },
  section(here, 'dichtbij'),
  section(elsewhere, 'water'),
];

/** A record with the events that made it. */
export interface Told {
  readonly state: RecordState;
  readonly events: readonly RecordEvent[];
}

/** Does one command and answers the record after it. Throws the refusal when there is one. */
export function tell({ state, events }: Told, actor: Actor, command: Command): Told {
  const made = sealEvents(state, decide({ state, actor, at }, command), { at, actor });
  return { state: made.reduce(reduce, state), events: [...events, ...made] };
}

export const founded: Told = founding.reduce<Told>(
  (told, command) => tell(told, service, command),
  {
    state: emptyRecord,
    events: [],
  },
);

export const words = says('Elke inbreng krijgt antwoord binnen acht weken.');

/** A section's text of which the first paragraph says this. */
export const textOf = ({ runs }: Wording): DocumentJson => ({
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: plainText(runs) }] },
  ],
});

/** The first paragraph was adopted in these words, and the partner is busy with it. */
export const adhering = (
  more: Partial<Extract<Command, { type: 'state-adherence' }>> = {},
): Command => ({
  type: 'state-adherence',
  section: here,
  paragraph: paragraph('p1'),
  kind: 'in-progress',
  note: null,
  shown: hashWording(words).exact,
  ...more,
});

export const endorsing = (more: Partial<Extract<Command, { type: 'endorse' }>> = {}): Command => ({
  type: 'endorse',
  section: here,
  paragraph: paragraph('p1'),
  stance: 'agree',
  reason: null,
  shown: hashWording(words).exact,
  current: words,
  isNumbered: true,
  dependsOn: null,
  aliases: [],
  ...more,
});

/** Asks the water board to look at the first paragraph. */
export const askingToLook = (
  more: Partial<AskedLook> = {},
  note: string | null = null,
): Extract<Command, { type: 'ask-to-look' }> => ({
  type: 'ask-to-look',
  section: here,
  looks: [
    {
      paragraph: paragraph('p1'),
      current: words,
      isNumbered: true,
      aliases: [],
      partners: [partner('vliet')],
      ...more,
    },
  ],
  note,
});

export const firstInsight = 'i1' as InsightId;

/** Advice about the first paragraph. */
export const advice: InsightContent = {
  title: 'Antwoord binnen zes weken',
  text: 'Wie iets inbrengt, wil weten wat ermee gebeurt.',
  origin: 'Raad voor Oefening, advies 4',
  href: 'https://advies.example/4',
  paragraphs: [paragraph('p1')],
};

const tiedHere = { tie: paragraph('p1'), section: here, exact: hashWording(words).exact };

export const addingInsight = (
  more: Partial<Extract<Command, { type: 'add-insight' }>> = {},
): Command => ({
  type: 'add-insight',
  insight: firstInsight,
  manifesto,
  kind: 'recommendation',
  content: advice,
  tied: [tiedHere],
  ...more,
});

export const changingInsight = (
  more: Partial<Extract<Command, { type: 'change-insight' }>> = {},
): Command => ({
  type: 'change-insight',
  insight: firstInsight,
  revision: 1,
  content: { ...advice, title: 'Antwoord binnen een maand' },
  tied: [tiedHere],
  ...more,
});

export const withdrawingInsight = (reason: string | null = 'Dubbel.'): Command => ({
  type: 'withdraw-insight',
  insight: firstInsight,
  reason,
  tied: [tiedHere],
});

export const judging = (
  more: Partial<Extract<Command, { type: 'judge-insight' }>> = {},
): Command => ({
  type: 'judge-insight',
  insight: firstInsight,
  revision: 1,
  verdict: 'partly',
  reason: 'Acht weken halen wij nu.',
  tied: [tiedHere],
  ...more,
});

export const proposing = (more: Partial<Extract<Command, { type: 'propose' }>> = {}): Command => ({
  type: 'propose',
  amendment: firstAmendment,
  kind: 'replace',
  section: here,
  paragraph: paragraph('p1'),
  shown: hashWording(words).exact,
  current: words,
  proposal: says('Elke inbreng krijgt antwoord binnen zes weken.'),
  reason: 'Acht weken is lang.',
  ...more,
});

/** Moves the first paragraph to the other section. */
export const movingParagraph = (
  more: Partial<Extract<Command, { type: 'move-paragraph' }>> = {},
): Command => ({
  type: 'move-paragraph',
  paragraph: paragraph('p1'),
  aliases: [],
  from: here,
  to: elsewhere,
  shown: hashWording(words).exact,
  current: words,
  ...more,
});

/** Begins to adopt the first amendment, as it was proposed, on the text it was written on. */
export const adopting = (
  more: Partial<Extract<Command, { type: 'start-adopting' }>> = {},
): Command => ({
  type: 'start-adopting',
  amendment: firstAmendment,
  attempt: 't1',
  current: words,
  aliases: [],
  modified: null,
  ...more,
});

/** What the lead makes of the first amendment. */
export const modified = says('Elke inbreng krijgt antwoord binnen zeven weken.');

export const suggesting = (
  more: Partial<Extract<Command, { type: 'suggest-modification' }>> = {},
): Command => ({
  type: 'suggest-modification',
  amendment: firstAmendment,
  current: words,
  modified: { shown: hashWording(words).exact, wording: modified },
  ...more,
});

export const answering = (
  agrees: boolean,
  more: Partial<Extract<Command, { type: 'answer-modification' }>> = {},
): Command => ({
  type: 'answer-modification',
  amendment: firstAmendment,
  shown: hashWording(modified).exact,
  base: hashWording(words).exact,
  current: words,
  agrees,
  ...more,
});

export const moving = (more: Partial<Extract<Command, { type: 'move-phase' }>> = {}): Command => ({
  type: 'move-phase',
  section: here,
  phase: 'consultation',
  deadline: null,
  reason: 'De tekst is af.',
  document: noText,
  moment: { epoch: 1, seq: 7 },
  epoch: null,
  ...more,
});
