import { paragraphsOf } from '#shared/document.ts';
import { hashWording } from '#shared/wording.ts';
import { describe, expect, test } from 'vitest';
import { decide } from '#shared/record/decide.ts';
import type { Command } from '#shared/record/commands.ts';
import { continuesChain, sealEvents } from '#shared/record/events.ts';
import type { Actor, EventBody, RecordEvent } from '#shared/record/events.ts';
import { reduce } from '#shared/record/reduce.ts';
import { canChangeInsight, canJudge, isLead, personOf } from '#shared/record/rights.ts';
import { emptyRecord } from '#shared/record/state.ts';
import type {
  Adherence,
  Amendment,
  Endorsement,
  Insight,
  RecordState,
} from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { assertAlways } from './assertAlways.ts';
import { attempts, commandOf, firstTexts, typed } from './randomActs.ts';
import type { Attempt, Texts } from './randomActs.ts';
import {
  adhering,
  as,
  at,
  founded,
  moving,
  tell,
  textOf,
  words as firstWords,
} from './smallNetwork.ts';

interface Step {
  readonly before: RecordState;
  readonly after: RecordState;
  readonly actor: Actor;
  readonly command: Command;
  readonly events: readonly RecordEvent[];
  readonly refusal: Refusal | null;
}

/** Where the first section is adopted already, and a partner said what it does with it. */
const onceAdopted = (['consultation', 'deciding', 'adopted'] as const).reduce(
  (told, phase) => tell(told, as('lead'), moving({ phase, document: textOf(firstWords) })),
  founded,
);
const settled = tell(onceAdopted, as('mandate'), adhering());

const startOf = ([first]: readonly Attempt[]) => ((first?.pick ?? 0) % 4 === 0 ? settled : founded);

/** Tries everything in turn. Every state is frozen: whoever changes one fails. */
function run(list: readonly Attempt[]): Step[] {
  const steps: Step[] = [];
  let before = freeze(startOf(list).state);
  let texts: Texts = firstTexts;
  for (const attempt of list) {
    const command = commandOf(before, attempt, texts);
    if (!command) {
      texts = typed(texts, attempt);
      continue;
    }
    const step = take(before, attempt.who, command);
    steps.push(step);
    before = step.after;
  }
  return steps;
}

function take(before: RecordState, actor: Actor, command: Command): Step {
  const bodies = tryTo(before, actor, command);
  if (bodies instanceof Refusal)
    return { before, after: before, actor, command, events: [], refusal: bodies };
  const events = sealEvents(before, bodies, { at, actor });
  const after = freeze(events.reduce(reduce, before));
  return { before, after, actor, command, events, refusal: null };
}

function tryTo(state: RecordState, actor: Actor, command: Command): EventBody[] | Refusal {
  try {
    return decide({ state, actor, at }, freeze(command));
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

const eventsOf = (steps: readonly Step[]) => steps.flatMap(({ events }) => events);
const endorsementsIn = (state: RecordState): Endorsement[] =>
  Object.values(state.endorsements).flatMap((ofParagraph) => Object.values(ofParagraph));
const amendmentsIn = (state: RecordState): Amendment[] => Object.values(state.amendments);
const insightsIn = (state: RecordState): Insight[] => Object.values(state.insights);
const through = (law: (step: Step) => void, numRuns = 200) => {
  assertAlways(attempts, (list) => run(list).forEach(law), numRuns);
};
const replay = (start: RecordState, events: readonly RecordEvent[]) => events.reduce(reduce, start);

describe('whatever anyone tries, in any order', () => {
  test('every kind of act gets through somewhere, or the laws below say little', () => {
    const done = new Set<string>();
    through(({ events, command }) => events.length > 0 && done.add(command.type), 2_000);
    expect(done.size).toBe(42);
  });

  test('[J1] the chain goes on from event to event', () => {
    through(({ before, events }) => {
      let state = before;
      for (const event of events) {
        expect(continuesChain(state, event)).toBe(true);
        state = reduce(state, event);
      }
    });
  });

  test('[J1] an event that was changed, left out or put elsewhere breaks it', () => {
    assertAlways(
      attempts,
      (list) => {
        const [first, second] = eventsOf(run(list));
        if (!first || !second) return;
        expect(continuesChain(startOf(list).state, { ...first, at: `${first.at}x` })).toBe(false);
        expect(continuesChain(startOf(list).state, second)).toBe(false);
        expect(continuesChain(reduce(startOf(list).state, first), first)).toBe(false);
      },
      30,
    );
  });

  test('[J1] replayed from the first event, or from any checkpoint, it is the same record', () => {
    assertAlways(
      attempts,
      (list) => {
        const steps = run(list);
        const end = steps.at(-1)?.after ?? startOf(list).state;
        const all: RecordEvent[] = JSON.parse(
          JSON.stringify([...startOf(list).events, ...eventsOf(steps)]),
        );
        expect(replay(emptyRecord, all)).toStrictEqual(end);
        const middle = steps[Math.floor(steps.length / 2)]?.before ?? startOf(list).state;
        const checkpoint: RecordState = JSON.parse(JSON.stringify(middle));
        expect(checkpoint).toStrictEqual(middle);
        expect(replay(checkpoint, all.slice(middle.seq))).toStrictEqual(end);
      },
      100,
    );
  });

  test('[E2, E5, S6] what is refused changes nothing, and deciding twice says the same twice', () => {
    through(({ before, after, actor, command, refusal }) => {
      expect(refusal !== null && after !== before).toBe(false);
      expect(tryTo(before, actor, command)).toEqual(tryTo(before, actor, command));
    });
  });

  test('[E9, A9] doing it again adds nothing', () => {
    through(({ after, actor, command, refusal }) => {
      // That a paragraph is gone from where it was is told by the text.
      const isSomethingElse =
        command.type === 'reply' ||
        command.type === 'move-paragraph' ||
        // What there is to reset is no part of the record.
        command.type === 'reset-ways-in' ||
        // Whether the text has it already is told by the text.
        command.type === 'import' ||
        isLetGo(after, actor, command);
      if (refusal || isSomethingElse) return;
      const again = tryTo(after, actor, command);
      const said = again instanceof Refusal ? again.code : `${again.length} events`;
      expect(said).toMatch(repeated);
    });
  });

  test('[E1] only who holds a mandate speaks for a partner, and only for that one', () => {
    through(({ before, actor, events }) => {
      for (const event of events) {
        if (event.type !== 'endorsed' && event.type !== 'endorsement-withdrawn') continue;
        const person = personOf(before, actor);
        expect(person).toMatchObject({ mandate: true, partner: event.partner });
        expect(person?.role).not.toBe('observer');
      }
    });
  });

  test('[E1, E3] an objection has a reason, and every endorsement the wording it was given for', () => {
    through(({ after }) => {
      for (const { stance, reason, exact } of endorsementsIn(after)) {
        expect([stance === 'object', reason?.trim() ?? '']).not.toEqual([true, '']);
        const { wording, words } = after.wordings[exact]!;
        expect(hashWording(wording)).toEqual({ exact, words });
      }
    });
  });

  test('[E2] nobody endorses or amends words that were not on the screen', () => {
    through(({ command, events }) => {
      if (command.type !== 'endorse' && command.type !== 'propose') return;
      const isStale = command.shown === 'f'.repeat(64);
      expect(isStale && events.length > 0).toBe(false);
    });
  });

  test('[E5, E9] what stands is the last thing each partner said of each paragraph', () => {
    assertAlways(attempts, (list) => {
      const steps = run(list);
      const last = new Map<string, number | null>();
      for (const event of eventsOf(steps)) {
        if (event.type === 'endorsed') last.set(`${event.paragraph} ${event.partner}`, event.seq);
        if (event.type === 'endorsement-withdrawn')
          last.set(`${event.paragraph} ${event.partner}`, null);
      }
      const standing = endorsementsIn(steps.at(-1)?.after ?? founded.state).map(
        ({ paragraph, partner, seq }) => [`${paragraph} ${partner}`, seq],
      );
      const said = [...last].filter(([, seq]) => seq !== null);
      expect(new Map(standing as [string, number][])).toEqual(new Map(said));
    });
  });

  test('[E7] what is endorsed in one act is endorsed in every paragraph of it, at the words shown', () => {
    let most = 0;
    through(({ command, events, after }) => {
      if (command.type !== 'endorse-all' || events.length === 0) return;
      const [{ actor } = { actor: null }] = events;
      const partner = actor && personOf(after, actor)?.partner;
      for (const { paragraph, shown } of command.endorsing) {
        const said = partner && after.endorsements[paragraph]?.[partner];
        expect(said).toMatchObject({ stance: 'agree', dependsOn: null, exact: shown });
      }
      most = Math.max(most, events.length);
    });
    expect(most).toBe(2);
  });

  test('[A2] only a lead decides, only the author withdraws, only the server says overtaken', () => {
    through(({ before, actor, events }) => {
      for (const event of events) {
        if (!('amendment' in event)) continue;
        expect(mayHaveDone(event, before, actor)).toBe(true);
      }
    });
  });

  test('[A2] what was declined has a reason, and what was decided stays decided', () => {
    through(({ before, after }) => {
      for (const { id, status } of amendmentsIn(before)) {
        if (status.kind === 'open' || status.kind === 'adopting') continue;
        expect(after.amendments[id]?.status).toEqual(status);
        expect(status.kind === 'declined' ? status.reason.trim() : 'no reason needed').toBeTruthy();
      }
    });
  });

  test('[A1, A7] amendments and replies are never lost or changed, and numbers are given once', () => {
    through(({ before, after }) => {
      for (const { id, base, proposal, number, author, replies } of amendmentsIn(before)) {
        expect(after.amendments[id]).toMatchObject({ base, proposal, number, author });
        expect(after.amendments[id]?.replies.slice(0, replies.length)).toEqual(replies);
      }
      const numbers = amendmentsIn(after).map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
    });
  });

  test('[A8] each partner backs an amendment once, never its own, and only while it is open', () => {
    through(({ before, after, events }) => {
      for (const { partner: own, backing } of amendmentsIn(after)) {
        const partners = backing.map(({ partner }) => partner);
        expect(new Set(partners).size).toBe(partners.length);
        expect(partners).not.toContain(own);
      }
      for (const event of events) {
        if (event.type !== 'backing-given' && event.type !== 'backing-withdrawn') continue;
        const { status, backing } = before.amendments[event.amendment]!;
        expect(status.kind).toBe('open');
        expect(backing.some(({ partner }) => partner === event.partner)).toBe(
          event.type === 'backing-withdrawn',
        );
      }
    });
  });

  test('[S4, S5] no amendment is open in deciding, and what is adopted never changes', () => {
    through(({ before, after }) => {
      for (const { section, status } of amendmentsIn(after)) {
        if (!['open', 'adopting'].includes(status.kind)) continue;
        expect(after.sections[section]?.phase).toMatch(/writing|consultation/);
      }
      for (const section of Object.values(before.sections)) {
        const { phase, adopted, epoch } = section;
        expect(adopted !== null).toBe(phase === 'adopted');
        const now = after.sections[section.id]!;
        // A new round has a text of its own.
        if (phase !== 'adopted' || now.epoch > epoch) continue;
        expect(now).toMatchObject({ adopted, phase });
      }
    });
  });

  test('[P5] a paragraph that moves takes along all that hangs on it, and nothing else moves', () => {
    through(({ before, after, events }) => {
      const moved = new Map(
        events.flatMap((event) =>
          event.type === 'paragraph-moved' ? [[event.paragraph, event.to]] : [],
        ),
      );
      if (moved.size === 0) return;
      const placed = <T extends Endorsement | Amendment>(one: T): T => ({
        ...one,
        section: moved.get(one.paragraph) ?? one.section,
      });
      expect(endorsementsIn(after)).toEqual(endorsementsIn(before).map(placed));
      expect(amendmentsIn(after)).toEqual(amendmentsIn(before).map(placed));
    });
  });

  test('[E11] only who speaks for a partner says what it does, and only with adopted words', () => {
    through(({ before, after, actor, events }) => {
      for (const event of events) {
        if (event.type !== 'adherence-stated' && event.type !== 'adherence-withdrawn') continue;
        const { partner, mandate, role } = personOf(before, actor)!;
        expect([partner, mandate, role]).toEqual([event.partner, true, 'member']);
        const stated = after.adherences[event.paragraph]?.[partner];
        expect(stated !== undefined).toBe(event.type === 'adherence-stated');
        expect(stated === undefined || isOfAdopted(before, event, stated)).toBe(true);
      }
    });
  });

  test('[I1, I2] an insight is never lost, nor what was said of it; numbers are given once', () => {
    through(({ before, after }) => {
      for (const { id, number, kind, author, judgements } of insightsIn(before)) {
        expect(after.insights[id]).toMatchObject({ number, kind, author });
        expect(after.insights[id]?.judgements.slice(0, judgements.length)).toEqual(judgements);
      }
      const numbers = insightsIn(after).map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
    });
  });

  test('[I1, I2] only who may changes or judges one, at what it says, and not without a reason', () => {
    through(({ before, actor, command, events }) => {
      for (const event of events) {
        if (!('insight' in event) || event.type === 'insight-added' || !('tied' in command))
          continue;
        expect(mayHaveTended(event, before, { actor, command })).toBe(true);
      }
    });
  });

  test('[S7] no two sections of a manifesto have one place', () => {
    through(({ after }) => {
      const places = Object.values(after.sections).map(({ place }) => place);
      expect(new Set(places).size).toBe(places.length);
    });
  });
});

// What a repeated act may be told: it was done, or what it needed is no longer so.
const repeated =
  /^0 events$|already-exists|already-decided|being-adopted|amendments-open|section-closed|asked-already|section-restored/;

/** Whether a lead tied an insight to nothing of theirs: then they have no more say in it. */
function isLetGo(after: RecordState, actor: Actor, command: Command): boolean {
  if (command.type !== 'change-insight') return false;
  const insight = after.insights[command.insight];
  if (!insight) return false;
  const tied = command.tied.filter(({ tie }) => insight.paragraphs.includes(tie));
  const asked = {
    person: personOf(after, actor),
    sections: tied.map(({ section }) => section),
    at,
  };
  return !canChangeInsight(after, asked, insight);
}

interface Tended {
  readonly actor: Actor;
  readonly command: Extract<Command, { tied: unknown }>;
}

/** Whether this actor had the right to what an event says about an insight, and said enough. */
function mayHaveTended(
  event: Extract<RecordEvent, { type: `insight-${string}` }>,
  before: RecordState,
  { actor, command }: Tended,
): boolean {
  const insight = before.insights[event.insight]!;
  const person = personOf(before, actor);
  const tied = command.tied.filter(({ tie }) => insight.paragraphs.includes(tie));
  const asked = { person, sections: tied.map(({ section }) => section), at };
  const isShown = !('revision' in command) || command.revision === insight.revision;
  if (!isShown || insight.withdrawn) return false;
  switch (event.type) {
    case 'insight-judged':
      return (
        canJudge(before, asked) &&
        insight.kind === 'recommendation' &&
        (event.verdict === 'worked-in' || Boolean(event.reason)) &&
        event.on.length === tied.length
      );
    case 'insight-withdrawn':
      return (
        canChangeInsight(before, asked, insight) &&
        (person?.id === insight.author || Boolean(event.reason))
      );
    default:
      return canChangeInsight(before, asked, insight);
  }
}

/** Whether a statement is of words that the section it names was adopted in. */
function isOfAdopted(
  { sections }: RecordState,
  event: Extract<RecordEvent, { paragraph: unknown }>,
  { exact }: Adherence,
): boolean {
  const { phase, adopted } = ('section' in event && sections[event.section]) || {};
  return (
    phase === 'adopted' && paragraphsOf(adopted!, 1).some((paragraph) => paragraph.exact === exact)
  );
}

/** Whether this actor had the right to what an event says about an amendment. */
function mayHaveDone(
  event: Extract<RecordEvent, { amendment: unknown }>,
  before: RecordState,
  actor: Actor,
): boolean {
  switch (event.type) {
    case 'amendment-withdrawn':
      return personOf(before, actor)?.id === before.amendments[event.amendment]?.author;
    case 'amendment-declined':
    case 'amendment-adopting':
      return leads(before, actor, event.amendment);
    default:
      return true;
  }
}

function leads(state: RecordState, actor: Actor, id: Amendment['id']): boolean {
  const section = state.sections[state.amendments[id]!.section]!;
  return isLead(state, { person: personOf(state, actor), section, at });
}
