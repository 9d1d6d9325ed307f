import type { Paragraph } from '../document.ts';
import { endorsementsOn } from '../endorsementsOn.ts';
import { openLook } from '../openLook.ts';
import { canDecide, canEndorse, isAmendable } from '../record/rights.ts';
import type { Amendment, Person, RecordState, Section } from '../record/state.ts';
import { isModificationCurrent, standOf } from '../standing.ts';

/** What somebody still has to do in a section, as numbers. */
export interface Duties {
  /** Paragraphs at which their partner was asked to look. */
  readonly looks: number;
  /** Paragraphs that changed since their partner spoke of them. */
  readonly outdated: number;
  /** Paragraphs of which their partner said nothing, once that is what the section is for. */
  readonly unsaid: number;
  /** Own amendments for which a lead suggests other words. */
  readonly answers: number;
  /** Amendments that wait for their decision. */
  readonly decisions: number;
}

export interface DutiesAsked {
  readonly person: Person;
  readonly section: Section;
  /** Those of the section, as they stand now. */
  readonly paragraphs: readonly Paragraph[];
  /** ISO 8601 instant. */
  readonly at: string;
}

/** What waits for somebody in a section [M4]. Derived, never stored. */
export function dutiesIn(state: RecordState, asked: DutiesAsked): Duties {
  return { ...speakingDuties(state, asked), ...amendmentDuties(state, asked) };
}

type Speaking = Pick<Duties, 'looks' | 'outdated' | 'unsaid'>;

function speakingDuties(
  state: RecordState,
  { person, section, paragraphs }: DutiesAsked,
): Speaking {
  const none = { looks: 0, outdated: 0, unsaid: 0 };
  if (!canEndorse(person) || section.phase === 'adopted') return none;
  return paragraphs
    .filter(({ number }) => number !== null)
    .reduce<Speaking>((sum, paragraph) => {
      const said = endorsementsOn(state, paragraph)[person.partner];
      const isOutdated = said && standOf(said, state, paragraph).validity === 'outdated';
      const isUnsaid = !said && section.phase === 'deciding';
      return {
        looks: sum.looks + (openLook(state, paragraph, person.partner) ? 1 : 0),
        outdated: sum.outdated + (isOutdated ? 1 : 0),
        unsaid: sum.unsaid + (isUnsaid ? 1 : 0),
      };
    }, none);
}

function amendmentDuties(
  state: RecordState,
  { person, section, paragraphs, at }: DutiesAsked,
): Pick<Duties, 'answers' | 'decisions'> {
  if (!isAmendable(section.phase)) return { answers: 0, decisions: 0 };
  const open = Object.values(state.amendments).filter(
    (amendment) => amendment.section === section.id && amendment.status.kind === 'open',
  );
  const currentOf = ({ paragraph }: Amendment) =>
    paragraphs.find(({ id, aliases }) => [id, ...aliases].includes(paragraph))?.wording ?? null;
  const waiting = open.filter(
    (amendment) =>
      amendment.author === person.id &&
      amendment.modification?.answer === null &&
      isModificationCurrent(amendment, currentOf(amendment)),
  );
  const decides = canDecide(state, { person, section, at });
  return { answers: waiting.length, decisions: decides ? open.length : 0 };
}
