import type { ExportWords } from './ExportWords.ts';
import type { Judgement } from './Insight.ts';
import type { ListedParagraph } from './ListedParagraph.ts';

interface Shown {
  readonly paragraphs: readonly ListedParagraph[];
  readonly words: ExportWords;
  /** What the export says of it: it decides where the record leaves both possible. */
  readonly shown: string;
}

/** Of which words something was said of a recommendation, each once. */
export function wordsJudged({ on }: Judgement, { paragraphs, words, shown }: Shown): string[] {
  const { otherPlaces, sameWords, otherWords } = words.annexes;
  const all = on.map(({ paragraph, exact }) => {
    const place = paragraphs.find(({ ids }) => ids.includes(paragraph));
    if (!place) return otherPlaces(1);
    const known = place.currents.map(({ hashes }) => hashes.exact);
    const canBeSame = known.includes(exact) || known.includes('');
    const canBeOther = known.some((one) => one !== exact);
    const [same, other] = [sameWords(place.number), otherWords(place.number)];
    if (!canBeSame) return other;
    return canBeOther && shown.split(/: |; /u).includes(other) ? other : same;
  });
  return [...new Set(all)];
}
