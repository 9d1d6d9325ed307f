import type { ParagraphId } from '#shared/ids.ts';
import { isModificationCurrent } from '#shared/standing.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { DeskPlace } from './DeskPlace.ts';
import type { LiveTexts } from './useLiveTexts.ts';
import { useTexts } from './useTexts.ts';

/** An own amendment for which a lead suggested other words that wait for an answer. */
export interface Question {
  readonly amendment: string;
  /** The number of the section it is in. */
  readonly section: number;
  readonly paragraph: ParagraphId;
}

/** What leads ask of the reader about amendments of their own [A2]. */
export function useQuestions(place: DeskPlace, live?: LiveTexts): Question[] {
  const { amendments } = useRecord();
  const person = useLive().me.person.id;
  const texts = useTexts(place, live);
  return Object.values(amendments).flatMap((amendment) => {
    const { author, status, modification } = amendment;
    const isAsked = author === person && status.kind === 'open' && modification?.answer === null;
    if (!isAsked) return [];
    const text = texts.find(({ section }) => section.id === amendment.section);
    const paragraph = text?.paragraphs?.find(
      ({ id, aliases }) => [id, ...aliases].includes(amendment.paragraph), // [P2]
    );
    return text && paragraph && isModificationCurrent(amendment, paragraph.wording)
      ? [{ amendment: amendment.number, section: text.number, paragraph: paragraph.id }]
      : [];
  });
}
