import { describe, expect, test } from 'vitest';
import { phases } from '#shared/network.ts';
import type { Phase } from '#shared/network.ts';
import { decide } from '#shared/record/decide.ts';
import type { AskedEndorsement, AskedProposal, Command } from '#shared/record/commands.ts';
import type { Actor } from '#shared/record/events.ts';
import { canEdit, personOf } from '#shared/record/rights.ts';
import type { RecordState } from '#shared/record/state.ts';
import type {
  AmendmentId,
  CoalitionId,
  ManifestoId,
  PartnerId,
  InsightId,
  PersonId,
  ReplyId,
  SectionId,
} from '#shared/ids.ts';
import { Refusal } from '#shared/refusal.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { hashWording } from '#shared/wording.ts';
import {
  addingInsight,
  adhering,
  adopting,
  as,
  askingToLook,
  changingInsight,
  judging,
  withdrawingInsight,
  at,
  elsewhere,
  endorsing,
  firstAmendment,
} from './smallNetwork.ts';
import { founded, here } from './smallNetwork.ts';
import {
  answering,
  manifesto,
  moving,
  movingParagraph,
  paragraph,
  proposing,
  server,
  service,
} from './smallNetwork.ts';
import { suggesting, tell, textOf, words } from './smallNetwork.ts';
import type { Told } from './smallNetwork.ts';

const people = [
  ...['coordinator', 'lead', 'otherLead', 'insider', 'outsider', 'author', 'mandate'],
  ...['otherMandate', 'observer', 'stranger'],
] as const;
const actors: Record<string, Actor> = {
  ...Object.fromEntries(people.map((name) => [name, as(name)])),
  service,
  server,
};

const amendment = firstAmendment;
const open = tell(
  tell(founded, as('author'), proposing()),
  as('mandate'),
  endorsing({ stance: 'abstain' }),
).state;
const begun = tell({ state: open, events: [] }, as('lead'), adopting()).state;
const suggested = tell({ state: open, events: [] }, as('lead'), suggesting()).state;
const closed = tell({ state: open, events: [] }, as('lead'), {
  type: 'close-thread',
  amendment,
  reason: 'Besproken.',
}).state;

const backed = ['insider', 'outsider'].reduce(
  (told, name) => tell(told, as(name), { type: 'back', amendment }),
  { state: open, events: [] } as Told,
).state;

const advised = tell({ state: open, events: [] }, as('author'), addingInsight()).state;

/** Duinrade writes in both sections. */
const bothOurs = tell({ state: open, events: [] }, service, {
  type: 'change-coalition',
  coalition: 'water' as CoalitionId,
  change: { partners: ['duinrade' as PartnerId] },
}).state;

/** What an endorsement asks of its paragraph, without the stance. */
function askedOf(command: Command): AskedEndorsement {
  const { type: _, ...asked } = command as Extract<Command, { type: 'endorse' }>;
  const { stance: _stance, dependsOn: _dependsOn, reason: _reason, ...rest } = asked;
  return rest;
}

/** What a proposal asks, as one of many. */
function proposalOf(id: string): AskedProposal {
  const command = proposing({ amendment: id as AmendmentId });
  const { type: _, ...asked } = command as Extract<Command, { type: 'propose' }>;
  return asked;
}

const inPhase = (state: RecordState, phase: Phase): RecordState => ({
  ...state,
  sections: {
    ...state.sections,
    [here]: {
      ...state.sections[here]!,
      phase,
      adopted: phase === 'adopted' ? textOf(words) : null,
    },
  },
});

const adhered = tell(
  { state: inPhase(open, 'adopted'), events: [] },
  as('mandate'),
  adhering(),
).state;

const answer = (state: RecordState, actor: Actor, command: Command): RefusalCode | 'done' => {
  try {
    const made = decide({ state, actor, at }, command);
    return made.length > 0 ? 'done' : 'nothing-to-change';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

const members = 'coordinator lead otherLead insider outsider author mandate otherMandate';
// Everyone of a partner that did not propose it.
const backers = 'lead otherLead insider outsider mandate otherMandate';
const managers = 'coordinator service server';
const whileAmendable = { deciding: 'section-closed', adopted: 'section-closed' } as const;
const untilAdopted = { adopted: 'section-closed' } as const;
const onceAdopted = {
  writing: 'phase-not-allowed',
  consultation: 'phase-not-allowed',
  deciding: 'phase-not-allowed',
} as const;

interface Row {
  readonly command: Command;
  /** Who may, separated by spaces; everyone else gets `not-allowed`, whatever the phase. */
  readonly may: string;
  /** What those who may are told in a phase in which it cannot be done. */
  readonly but?: Partial<Record<Phase, RefusalCode>>;
  readonly state?: RecordState;
}

const table: Record<Exclude<Command['type'], 'move-phase'>, Row> = {
  'mark-version': {
    command: {
      type: 'mark-version',
      section: here,
      moment: { epoch: 1, seq: 4 },
      why: { kind: 'wipe', percent: 80, person: 'insider' as PersonId },
    },
    may: 'server',
  },
  import: {
    command: {
      type: 'import',
      section: here,
      moment: { epoch: 1, seq: 4 },
      on: [{ paragraph: paragraph('p1'), shown: hashWording(words).exact, current: words }],
    },
    may: 'lead insider mandate',
    but: {
      consultation: 'section-closed',
      deciding: 'section-closed',
      adopted: 'section-closed',
    },
  },
  restore: {
    command: {
      type: 'restore',
      section: here,
      from: { epoch: 1, seq: 4 },
      epoch: 2,
      reason: 'Gewist.',
    },
    may: 'lead',
    but: {
      consultation: 'section-closed',
      deciding: 'section-closed',
      adopted: 'section-closed',
    },
  },
  'move-paragraph': {
    command: movingParagraph(),
    may: 'lead insider mandate',
    but: {
      consultation: 'section-closed',
      deciding: 'section-closed',
      adopted: 'section-closed',
    },
    state: bothOurs,
  },
  'follow-paragraphs': {
    command: { type: 'follow-paragraphs', paragraphs: [paragraph('p1')], to: elsewhere },
    may: 'server',
  },
  'add-partner': {
    command: {
      type: 'add-partner',
      partner: { id: 'nieuw' as PartnerId, name: 'Nieuw', type: 'company' },
    },
    may: managers,
  },
  'change-partner': {
    command: {
      type: 'change-partner',
      partner: 'vliet' as PartnerId,
      change: { name: 'Nieuw', type: 'company' },
    },
    may: managers,
  },
  'add-person': {
    command: {
      type: 'add-person',
      person: {
        id: 'nieuw' as PersonId,
        partner: 'vliet' as PartnerId,
        role: 'member',
        mandate: true,
      },
    },
    may: managers,
  },
  'change-person': {
    command: { type: 'change-person', person: 'insider' as PersonId, change: { mandate: true } },
    may: managers,
  },
  'bring-in': {
    command: {
      type: 'bring-in',
      partners: [{ id: 'nieuw' as PartnerId, name: 'Nieuw', type: 'company' }],
      people: [
        {
          id: 'nieuw' as PersonId,
          partner: 'nieuw' as PartnerId,
          role: 'member',
          mandate: true,
        },
      ],
    },
    may: managers,
  },
  'erase-person': {
    command: { type: 'erase-person', person: 'insider' as PersonId },
    may: `${managers} insider`,
  },
  'reset-ways-in': {
    command: { type: 'reset-ways-in', person: 'insider' as PersonId },
    may: managers,
  },
  'form-coalition': {
    command: {
      type: 'form-coalition',
      coalition: {
        id: 'nieuw' as CoalitionId,
        theme: 'Nieuw',
        partners: [],
        leads: [],
        from: '2026-01-01',
        to: null,
      },
    },
    may: managers,
  },
  'change-coalition': {
    command: {
      type: 'change-coalition',
      coalition: 'water' as CoalitionId,
      change: { leads: [], to: null },
    },
    may: managers,
  },
  'create-manifesto': {
    command: {
      type: 'create-manifesto',
      manifesto: { id: 'nieuw' as ManifestoId, slug: 'nieuw', title: 'Nieuw', language: 'nl' },
    },
    may: managers,
  },
  'add-section': {
    command: {
      type: 'add-section',
      section: {
        id: 'nieuw' as SectionId,
        manifesto,
        title: 'Nieuw',
        coalition: 'water' as CoalitionId,
        deadline: null,
      },
    },
    may: managers,
  },
  'change-section': {
    command: { type: 'change-section', section: here, title: 'Anders', before: elsewhere },
    may: `${managers} lead`,
    but: untilAdopted,
  },
  'set-goals': {
    command: { type: 'set-goals', section: here, goals: [{ of: 'each', atLeast: 1 }] },
    may: `${managers} lead`,
    but: untilAdopted,
  },
  'state-adherence': { command: adhering(), may: 'mandate otherMandate', but: onceAdopted },
  'withdraw-adherence': {
    command: { type: 'withdraw-adherence', section: here, paragraph: paragraph('p1') },
    may: 'mandate otherMandate',
    but: onceAdopted,
    state: adhered,
  },
  'ask-to-look': { command: askingToLook(), may: 'lead', but: untilAdopted },
  endorse: { command: endorsing(), may: 'mandate otherMandate', but: untilAdopted },
  'endorse-all': {
    command: { type: 'endorse-all', endorsing: [askedOf(endorsing())] },
    may: 'mandate otherMandate',
    but: untilAdopted,
  },
  'withdraw-endorsement': {
    command: { type: 'withdraw-endorsement', paragraphs: [paragraph('p1')] },
    may: 'mandate',
    but: untilAdopted,
  },
  propose: {
    command: proposing({ amendment: 'a2' as AmendmentId }),
    may: members,
    but: whileAmendable,
  },
  'propose-all': {
    command: { type: 'propose-all', proposing: [proposalOf('a2'), proposalOf('a3')] },
    may: members,
    but: whileAmendable,
  },
  'suggest-modification': { command: suggesting(), may: 'lead', but: whileAmendable },
  'answer-modification': {
    command: answering(true),
    may: 'author',
    but: whileAmendable,
    state: suggested,
  },
  'start-adopting': {
    command: adopting({ attempt: 't2' }),
    may: 'lead',
    but: whileAmendable,
  },
  'finish-adopting': {
    command: { type: 'finish-adopting', amendment, wording: words, moment: { epoch: 1, seq: 5 } },
    may: 'lead server',
    state: begun,
  },
  'abandon-adopting': {
    command: { type: 'abandon-adopting', amendment },
    may: 'lead server',
    state: begun,
  },
  decline: {
    command: { type: 'decline', amendment, reason: 'Te kort.' },
    may: 'lead',
    but: whileAmendable,
  },
  'withdraw-amendment': { command: { type: 'withdraw-amendment', amendment }, may: 'author' },
  back: { command: { type: 'back', amendment }, may: backers, but: whileAmendable },
  'withdraw-backing': {
    command: { type: 'withdraw-backing', amendment },
    may: backers,
    but: whileAmendable,
    state: backed,
  },
  reply: {
    command: { type: 'reply', amendment, reply: 'r1' as ReplyId, text: 'Ja.', current: null },
    may: members,
  },
  'close-thread': {
    command: { type: 'close-thread', amendment, reason: 'Besproken.' },
    may: 'lead author',
  },
  'add-insight': { command: addingInsight({ insight: 'i2' as InsightId }), may: members },
  'change-insight': {
    command: changingInsight(),
    may: 'coordinator lead author',
    state: advised,
  },
  'withdraw-insight': {
    command: withdrawingInsight(),
    may: 'coordinator lead author',
    state: advised,
  },
  'judge-insight': { command: judging(), may: 'coordinator lead', state: advised },
  'reopen-thread': {
    command: { type: 'reopen-thread', amendment },
    may: 'lead author',
    state: closed,
  },
};

describe('every command, by everyone, in every phase', () => {
  const cases = Object.entries(table).flatMap(([name, row]) =>
    phases.map((phase) => ({ name, phase, row })),
  );
  test.each(cases)('[N4, S6] $name in the phase $phase', ({ row, phase }) => {
    const state = inPhase(row.state ?? open, phase);
    const answers = Object.entries(actors).map(([who, actor]) => [
      who,
      answer(state, actor, row.command),
    ]);
    const expected = Object.keys(actors).map((who) => [who, expectedFor(who, row, phase)]);
    expect(answers).toEqual(expected);
  });
});

function expectedFor(who: string, { may, but, command }: Row, phase: Phase) {
  // Who speaks for a partner that said nothing has nothing to withdraw, in whatever phase.
  if (command.type === 'withdraw-endorsement' && who === 'otherMandate') return 'nothing-to-change';
  if (!may.split(' ').includes(who)) return 'not-allowed';
  const isSilent = command.type === 'withdraw-adherence' && who === 'otherMandate';
  return but?.[phase] ?? (isSilent ? 'nothing-to-change' : 'done');
}

describe('moving the phase', () => {
  const outcome: Record<Phase, readonly (RefusalCode | 'done')[]> = {
    writing: ['nothing-to-change', 'done', 'phase-not-allowed', 'phase-not-allowed'],
    consultation: ['done', 'nothing-to-change', 'done', 'phase-not-allowed'],
    deciding: ['done', 'done', 'nothing-to-change', 'done'],
    // Without an epoch of its own no new round begins.
    adopted: ['section-restored', 'phase-not-allowed', 'phase-not-allowed', 'nothing-to-change'],
  };

  test.each(phases)('[S1] by the lead, out of %s', (from) => {
    const state = inPhase(founded.state, from);
    const answers = phases.map((phase) => answer(state, as('lead'), moving({ phase })));
    expect(answers).toEqual(outcome[from]);
  });

  test('[S1, N4] by nobody but a lead of this section', () => {
    for (const phase of phases) {
      const allowed = Object.entries(actors)
        .filter(([, actor]) => answer(founded.state, actor, moving({ phase })) !== 'not-allowed')
        .map(([who]) => who);
      expect(allowed).toEqual(['lead']);
    }
  });

  test('[S5] out of adopted only to writing, by a lead, in an epoch of its own', () => {
    const state = inPhase(founded.state, 'adopted');
    const tries = [as('lead'), as('insider')].flatMap((who) =>
      [1, 2].map((epoch) => answer(state, who, moving({ phase: 'writing', epoch }))),
    );
    expect(tries).toEqual(['section-restored', 'done', 'not-allowed', 'not-allowed']);
  });

  test('[T5] a moment is named by a lead, in every phase', () => {
    for (const phase of phases) {
      const command = {
        type: 'mark-version',
        section: here,
        moment: { epoch: 1, seq: 4 },
        why: { kind: 'named', name: 'Voor de bijeenkomst' },
      } as const;
      const allowed = Object.entries(actors)
        .filter(([, actor]) => answer(inPhase(open, phase), actor, command) !== 'not-allowed')
        .map(([who]) => who);
      expect(allowed).toEqual(['lead']);
    }
  });

  test('[S4] into deciding only when every amendment was decided', () => {
    const moves = [open, begun].map((state) =>
      answer(inPhase(state, 'consultation'), as('lead'), moving({ phase: 'deciding' })),
    );
    expect(moves).toEqual(['amendments-open', 'amendments-open']);
  });
});

describe('typing in the live text', () => {
  test.each(phases)('[N4, S2, S3] in the phase %s', (phase) => {
    const state = inPhase(founded.state, phase);
    const section = state.sections[here]!;
    const typing = Object.entries(actors)
      .filter(([, actor]) => canEdit(state, { person: personOf(state, actor), section, at }))
      .map(([who]) => who);
    expect(typing).toEqual(phase === 'writing' ? ['lead', 'insider', 'mandate'] : []);
  });

  test('[N3] only while the coalition is at work, its last day included', () => {
    const section = founded.state.sections[here]!;
    const person = personOf(founded.state, as('insider'));
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    const allowed = days.map((day) =>
      canEdit(founded.state, { person, section, at: `${day}T23:00:00.000Z` }),
    );
    expect(allowed).toEqual([false, true, true, false]);
  });

  test('[N3] the end of a coalition takes nothing away of what it did', () => {
    const later = '2027-03-01T09:00:00.000Z';
    const section = founded.state.sections[here]!;
    const person = personOf(open, as('author'));
    expect(canEdit(open, { person, section, at: later })).toBe(false);
    expect(open.amendments[amendment]?.status.kind).toBe('open');
  });
});
