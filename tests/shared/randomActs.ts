import * as fc from 'fast-check';
import type {
  AmendmentId,
  CoalitionId,
  InsightId,
  ManifestoId,
  PersonId,
  ReplyId,
  SectionId,
} from '#shared/ids.ts';
import { paragraphsOf } from '#shared/document.ts';
import { partnerTypes, phases } from '#shared/network.ts';
import type { Command, TiedParagraph } from '#shared/record/commands.ts';
import type { Actor } from '#shared/record/events.ts';
import { adherenceKinds } from '#shared/record/state.ts';
import type { AmendmentKind, RecordState } from '#shared/record/state.ts';
import { hashWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import { as, elsewhere, here, manifesto, paragraph, partner, textOf } from './smallNetwork.ts';
import { says, server, service } from './smallNetwork.ts';

/** One random thing somebody tries. `pick` chooses among what there is at that moment. */
export interface Attempt {
  readonly who: Actor;
  readonly act: Command['type'] | 'type';
  readonly pick: number;
  readonly other: number;
  readonly text: string;
}

const names = [
  'coordinator',
  'lead',
  'lead',
  'lead',
  'lead',
  'author',
  'otherLead',
  'insider',
  'outsider',
  'author',
];
const speakers = ['mandate', 'mandate', 'otherMandate', 'observer', 'stranger'];
const actors: readonly Actor[] = [...[...names, ...speakers].map(as), service, server, server];
const often: readonly Attempt['act'][] = [
  ...(['propose', 'endorse', 'type', 'start-adopting', 'finish-adopting', 'reply'] as const),
];
const acts: readonly Attempt['act'][] = [
  ...often,
  ...often,
  ...(['add-partner', 'add-person', 'form-coalition', 'create-manifesto'] as const),
  ...(['change-partner', 'change-person', 'change-coalition', 'bring-in'] as const),
  ...(['add-section', 'change-section', 'move-phase', 'move-phase'] as const),
  ...(['withdraw-endorsement', 'abandon-adopting', 'decline', 'endorse-all'] as const),
  ...(['withdraw-amendment', 'close-thread', 'reopen-thread'] as const),
  ...(['back', 'back', 'withdraw-backing', 'erase-person', 'reset-ways-in'] as const),
  ...(['suggest-modification', 'answer-modification'] as const),
  ...(['change-coalition', 'move-paragraph', 'move-paragraph', 'follow-paragraphs'] as const),
  ...(['set-goals', 'ask-to-look', 'ask-to-look', 'mark-version'] as const),
  ...(['state-adherence', 'state-adherence', 'withdraw-adherence', 'move-phase'] as const),
  ...(['suggest-modification', 'answer-modification', 'answer-modification'] as const),
  ...(['finish-adopting', 'finish-adopting', 'import', 'propose-all'] as const),
  ...(['suggest-modification', 'answer-modification', 'close-thread', 'reopen-thread'] as const),
  ...(['add-insight', 'change-insight', 'withdraw-insight'] as const),
  ...(['judge-insight', 'answer-modification', 'abandon-adopting', 'reopen-thread'] as const),
  ...(['suggest-modification', 'answer-modification'] as const),
];

export const attempts: fc.Arbitrary<Attempt[]> = fc.array(
  fc.record({
    who: fc.constantFrom(...actors),
    act: fc.constantFrom(...acts),
    pick: fc.nat(1_000),
    other: fc.nat(1_000),
    text: fc.constantFrom('', ' ', 'acht weken', 'zes weken', 'Zes weken.', 'tien dagen'),
  }),
  { maxLength: 120, size: 'max' },
);

/** What stands in two paragraphs now: the record never looks there itself. */
export type Texts = ReadonlyMap<string, Wording | null>;
export const firstTexts: Texts = new Map([
  ['p1', says('acht weken')],
  ['p2', says('zes weken')],
]);

/** The texts after somebody typed; now and then a paragraph is deleted, or put back. */
export function typed(texts: Texts, { pick, text }: Attempt): Texts {
  const id = pick % 2 === 0 ? 'p1' : 'p2';
  return new Map([...texts, [id, text === '' ? null : says(text)]]);
}

const from = <T>(list: readonly T[], pick: number): T => list[pick % list.length]!;
const reasonOf = ({ text }: Attempt) => text;

type Build = (state: RecordState, attempt: Attempt, texts: Texts) => Command;
const sectionOf = (state: RecordState, pick: number): SectionId =>
  from([...(Object.keys(state.sections) as SectionId[]), 'geen' as SectionId], pick);
const firstOf = ({ partners }: RecordState, count: number) =>
  Object.values(partners)
    .slice(0, count)
    .map(({ id }) => id);
const amendmentOf = (state: RecordState, pick: number): AmendmentId =>
  from([...(Object.keys(state.amendments) as AmendmentId[]), 'geen' as AmendmentId], pick);
const shownOf = (texts: Texts, { pick, other }: Attempt) => {
  const id = from(['p1', 'p2'], pick);
  const current = texts.get(id) ?? null;
  // One in eight looks at an old page.
  const shown = other % 8 === 0 || !current ? 'f'.repeat(64) : hashWording(current).exact;
  const section = id === 'p1' ? here : elsewhere;
  return { paragraph: paragraph(id), section, current, shown };
};

const builds: Record<Command['type'], Build> = {
  'add-partner': (_, { pick }) => ({
    type: 'add-partner',
    partner: { id: partner(`n${pick % 4}`), name: 'Nieuw', type: 'province' },
  }),
  'change-partner': (state, { pick, other, text }) => ({
    type: 'change-partner',
    partner: from([...Object.values(state.partners).map(({ id }) => id), partner('geen')], pick),
    change: other % 2 === 0 ? { name: text } : { type: 'province' },
  }),
  'change-person': (_, { pick, other }) => ({
    type: 'change-person',
    person: from(['q0', 'mandate', 'insider', 'geen'], pick) as PersonId,
    change: other % 2 === 0 ? { mandate: other % 4 === 0 } : { role: 'member' },
  }),
  'change-coalition': (state, { pick, other, text }) => ({
    type: 'change-coalition',
    coalition: from(
      [...Object.values(state.coalitions).map(({ id }) => id), 'geen' as CoalitionId],
      pick,
    ),
    change: from(
      [
        { theme: text },
        { partners: firstOf(state, 1 + (other % 3)) },
        { leads: ['lead' as PersonId, 'q0' as PersonId].slice(0, other % 3) },
        { to: other % 2 === 0 ? null : `202${5 + (other % 3)}-12-31` },
      ],
      other,
    ),
  }),
  'add-person': (state, { pick, other }) => ({
    type: 'add-person',
    person: {
      id: `q${pick % 4}` as PersonId,
      partner: from([...Object.values(state.partners).map(({ id }) => id), partner('geen')], other),
      role: 'member',
      mandate: other % 2 === 0,
    },
  }),
  'bring-in': (_, { pick, other }) => ({
    type: 'bring-in',
    partners: [{ id: partner(`n${pick % 5}`), name: 'Nieuw', type: 'company' }],
    people: [
      {
        id: `q${other % 5}` as PersonId,
        partner: partner(`n${other % 7}`),
        role: 'member',
        mandate: false,
      },
    ],
  }),
  'erase-person': (_, { pick }) => ({
    type: 'erase-person',
    person: from(['q0', 'q1', 'outsider', 'otherLead', 'observer'], pick) as PersonId,
  }),
  'reset-ways-in': (_, { pick }) => ({
    type: 'reset-ways-in',
    person: from(['q0', 'q1', 'outsider', 'otherLead', 'observer'], pick) as PersonId,
  }),
  'form-coalition': (state, { pick, other }) => ({
    type: 'form-coalition',
    coalition: {
      id: `c${pick % 4}` as CoalitionId,
      theme: 'Nieuw',
      partners: [from(Object.values(state.partners), other).id],
      leads: ['lead' as PersonId],
      from: '2026-01-01',
      to: null,
    },
  }),
  'create-manifesto': (_, { pick, other }) => ({
    type: 'create-manifesto',
    manifesto: {
      id: other % 3 === 0 ? manifesto : (`m${pick % 4}` as ManifestoId),
      slug: `s${pick % 3}`,
      title: 'Nieuw',
      language: 'en',
    },
  }),
  'add-section': (state, { pick, other, text }) => ({
    type: 'add-section',
    section: {
      id: `s${pick % 4}` as SectionId,
      manifesto,
      title: text,
      coalition: from(Object.values(state.coalitions), other).id,
      deadline: null,
    },
  }),
  'change-section': (state, { pick, other, text }) => ({
    type: 'change-section',
    section: sectionOf(state, pick),
    ...(other % 3 === 0 && { title: text }),
    ...(other % 3 > 0 && { before: other % 7 === 0 ? null : sectionOf(state, other) }),
  }),
  'state-adherence': (state, attempt) => {
    const { adopted } = state.sections[here] ?? {};
    const [current] = adopted ? paragraphsOf(adopted, 1) : [];
    return {
      type: 'state-adherence',
      section: attempt.other % 9 === 0 ? elsewhere : here,
      paragraph: paragraph('p1'),
      kind: from(adherenceKinds, attempt.pick),
      note: attempt.text || null,
      shown: attempt.other % 8 === 1 || !current ? 'f'.repeat(64) : current.exact,
    };
  },
  'withdraw-adherence': () => ({
    type: 'withdraw-adherence',
    section: here,
    paragraph: paragraph('p1'),
  }),
  'move-phase': (state, attempt, texts) => ({
    type: 'move-phase',
    section: sectionOf(state, attempt.pick),
    phase: from(phases, attempt.other),
    deadline: attempt.other % 5 === 0 ? '2026-10-01T15:00:00Z' : null,
    reason: reasonOf(attempt),
    document: textOf(texts.get('p1') ?? says('acht weken')),
    moment: { epoch: 1, seq: attempt.pick },
    epoch: attempt.other % 3 === 0 ? 1 + (attempt.pick % 9) : null,
  }),
  'set-goals': (state, { pick, other }) => ({
    type: 'set-goals',
    section: sectionOf(state, pick),
    goals: [
      { of: from(['each', ...partnerTypes] as const, other), atLeast: 1 + (other % 3) },
      ...(pick % 4 === 0 ? [{ of: 'each', atLeast: 1 } as const] : []),
    ],
  }),
  'ask-to-look': (state, attempt, texts) => {
    const { paragraph: about, current } = shownOf(texts, attempt);
    const asked = from(Object.values(state.partners), attempt.other).id;
    const look = { paragraph: about, current, isNumbered: attempt.other % 9 !== 0, aliases: [] };
    return {
      type: 'ask-to-look',
      section: sectionOf(state, attempt.pick),
      looks: [{ ...look, partners: attempt.pick % 5 === 0 ? [asked, asked] : [asked] }],
      note: attempt.pick % 2 === 0 ? attempt.text : null,
    };
  },
  'mark-version': (state, { pick, other }) => ({
    type: 'mark-version',
    section: sectionOf(state, pick),
    moment: { epoch: 1 + (other % 3), seq: other },
    why: { kind: 'named', name: `Versie ${other}` },
  }),
  import: (state, attempt, texts) => ({
    type: 'import',
    section: sectionOf(state, attempt.pick),
    moment: { epoch: 1 + (attempt.other % 3), seq: attempt.other },
    on: attempt.other % 3 === 0 ? [] : [shownOf(texts, attempt)],
  }),
  restore: (state, attempt) => ({
    type: 'restore',
    section: sectionOf(state, attempt.pick),
    from: { epoch: 1, seq: attempt.other },
    epoch: 1 + (attempt.other % 4),
    reason: reasonOf(attempt),
  }),
  'move-paragraph': (_, attempt, texts) => {
    const { section, ...asked } = shownOf(texts, attempt);
    const to = section === here ? elsewhere : here;
    return { type: 'move-paragraph', aliases: [], from: section, to, ...asked };
  },
  'follow-paragraphs': ({ sections }, { pick, other }) => ({
    type: 'follow-paragraphs',
    paragraphs: pick % 3 === 0 ? [paragraph('p1')] : [paragraph('p1'), paragraph('p2')],
    // Nothing comes into a text that was adopted.
    to: other % 2 === 0 && sections[here]?.phase !== 'adopted' ? here : elsewhere,
  }),
  endorse: (state, attempt, texts) => ({
    type: 'endorse',
    ...shownOf(texts, attempt),
    stance: from(['agree', 'abstain', 'object'] as const, attempt.other),
    dependsOn: attempt.pick % 3 === 0 ? amendmentOf(state, attempt.other) : null,
    aliases: [],
    reason: attempt.text === 'zes weken' ? null : attempt.text,
    isNumbered: attempt.other % 9 !== 0 && (shownOf(texts, attempt).current?.runs.length ?? 0) > 0,
  }),
  'endorse-all': (_, attempt, texts) => {
    const { pick } = attempt;
    const picked = pick % 3 === 0 ? [pick] : [pick, pick + (pick % 5 === 0 ? 2 : 1)];
    return {
      type: 'endorse-all',
      endorsing: picked
        .map((each) => shownOf(texts, { ...attempt, pick: each }))
        .map((asked) => ({
          ...asked,
          aliases: [],
          isNumbered: attempt.other % 9 !== 0 && (asked.current?.runs.length ?? 0) > 0,
        })),
    };
  },
  'withdraw-endorsement': (_, { pick }) => ({
    type: 'withdraw-endorsement',
    paragraphs: from([['p1'], ['p2'], ['p1', 'p2']], pick).map((id) => paragraph(id)),
  }),
  propose: (state, attempt, texts) => ({
    type: 'propose',
    ...shownOf(texts, attempt),
    amendment: `a${Object.keys(state.amendments).length + (attempt.other % 3) - 1}` as AmendmentId,
    kind: from(['replace', 'replace', 'insert-after', 'delete'] as const, attempt.other),
    proposal: says(attempt.other % 4 === 3 ? '' : attempt.text),
    reason: 'Omdat.',
  }),
  'propose-all': (state, attempt, texts) => ({
    type: 'propose-all',
    proposing: ['replace', 'delete'].slice(attempt.pick % 2).map((kind, place) => ({
      ...shownOf(texts, attempt),
      amendment: `b${Object.keys(state.amendments).length + place}` as AmendmentId,
      kind: kind as AmendmentKind,
      proposal: says(kind === 'delete' ? '' : attempt.text),
      reason: reasonOf(attempt),
    })),
  }),
  'suggest-modification': (state, attempt, texts) => ({
    type: 'suggest-modification',
    amendment: amendmentOf(state, attempt.pick),
    ...otherWords(state, attempt, texts),
  }),
  'answer-modification': (state, { pick, other }, texts) => {
    const amendment = amendmentOf(state, pick);
    const { modification = null, paragraph: about } = state.amendments[amendment] ?? {};
    return {
      type: 'answer-modification',
      amendment,
      shown: hashWording(modification?.wording ?? says('Anders.')).exact,
      base: hashWording(modification?.base ?? says('Anders.')).exact,
      current: (about && texts.get(about)) ?? null,
      agrees: other % 2 === 0,
    };
  },
  'start-adopting': (state, attempt, texts) => {
    const { current, modified } = otherWords(state, attempt, texts);
    return {
      type: 'start-adopting',
      amendment: amendmentOf(state, attempt.pick),
      attempt: `t${attempt.pick}`,
      current,
      aliases: attempt.other % 5 === 0 ? [paragraph('p1'), paragraph('p2')] : [],
      modified: attempt.other % 2 === 0 ? modified : null,
    };
  },
  'finish-adopting': (state, { pick, text }) => ({
    type: 'finish-adopting',
    moment: { epoch: 1, seq: pick },
    amendment: amendmentOf(state, pick),
    wording: says(text),
  }),
  'abandon-adopting': (state, { pick }) => ({
    type: 'abandon-adopting',
    amendment: amendmentOf(state, pick),
  }),
  decline: (state, attempt) => ({
    type: 'decline',
    amendment: amendmentOf(state, attempt.pick),
    reason: reasonOf(attempt),
  }),
  'withdraw-amendment': (state, { pick }) => ({
    type: 'withdraw-amendment',
    amendment: amendmentOf(state, pick),
  }),
  back: (state, { pick }) => ({ type: 'back', amendment: amendmentOf(state, pick) }),
  'withdraw-backing': (state, { pick }) => ({
    type: 'withdraw-backing',
    amendment: amendmentOf(state, pick),
  }),
  reply: (state, { pick, other, text }, texts) => ({
    type: 'reply',
    amendment: amendmentOf(state, pick),
    reply: `r${pick}-${other}` as ReplyId,
    text,
    current: texts.get('p1') ?? null,
  }),
  'close-thread': (state, attempt) => ({
    type: 'close-thread',
    amendment: amendmentOf(state, attempt.pick),
    reason: reasonOf(attempt),
  }),
  'reopen-thread': (state, { pick }) => ({
    type: 'reopen-thread',
    amendment: amendmentOf(state, pick),
  }),
  'add-insight': (state, attempt, texts) => ({
    type: 'add-insight',
    insight: `i${Object.keys(state.insights).length + (attempt.other % 3) - 1}` as InsightId,
    manifesto: from([manifesto, manifesto, manifesto, 'geen' as ManifestoId], attempt.other),
    kind: from(['recommendation', 'recommendation', 'practice', 'source'] as const, attempt.pick),
    content: contentOf(attempt),
    tied: tiedIn(texts),
  }),
  'change-insight': (state, attempt, texts) => ({
    type: 'change-insight',
    ...insightAt(state, attempt),
    content: contentOf(attempt),
    tied: tiedIn(texts),
  }),
  'withdraw-insight': (state, attempt, texts) => ({
    type: 'withdraw-insight',
    insight: insightAt(state, attempt).insight,
    reason: attempt.other % 3 === 0 ? null : attempt.text,
    tied: tiedIn(texts),
  }),
  'judge-insight': (state, attempt, texts) => ({
    type: 'judge-insight',
    ...insightAt(state, attempt),
    verdict: from(['worked-in', 'partly', 'not'] as const, attempt.other),
    reason: attempt.text,
    tied: tiedIn(texts),
  }),
};

/** Where a paragraph that insights are tied to stands, when it does. */
function tiedIn(texts: Texts): TiedParagraph[] {
  return [...texts].flatMap(([id, wording]) =>
    wording
      ? [
          {
            tie: paragraph(id),
            section: id === 'p1' ? here : elsewhere,
            exact: hashWording(wording).exact,
          },
        ]
      : [],
  );
}

const contentOf = ({ pick, other, text }: Attempt) => ({
  title: text || 'Advies',
  text: `Over ${text}.`,
  origin: null,
  href: null,
  paragraphs: from([['p1'], ['p2', 'p1', 'p2'], [], ['geen']], pick + other).map(paragraph),
});

/** An insight there is, or none; its revision, or now and then an older one. */
function insightAt(state: RecordState, { pick, other }: Attempt) {
  const insight = from(
    [...(Object.keys(state.insights) as InsightId[]), 'geen' as InsightId],
    pick,
  );
  const revision = state.insights[insight]?.revision ?? 1;
  return { insight, revision: other % 6 === 0 ? revision - 1 : revision };
}

/** Other words for an amendment: now and then the ones that were suggested before. */
function otherWords(state: RecordState, { pick, other, text }: Attempt, texts: Texts) {
  const amendment = state.amendments[amendmentOf(state, pick)];
  const current = (amendment && texts.get(amendment.paragraph)) ?? null;
  const known = other % 3 === 0 ? amendment?.modification?.wording : undefined;
  const shown = hashWording(other % 7 === 0 || !current ? says('Ooit.') : current).exact;
  return { current, modified: { shown, wording: known ?? says(text) } };
}

/** The command an attempt stands for in this record, at these texts; null when it is typing. */
export function commandOf(state: RecordState, attempt: Attempt, texts: Texts): Command | null {
  return attempt.act === 'type' ? null : builds[attempt.act](state, attempt, texts);
}
