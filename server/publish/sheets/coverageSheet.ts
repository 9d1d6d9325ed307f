import { carries, brickStates } from '#shared/ground.ts';
import type { GroundSlot } from '#shared/ground.ts';
import { groundUnder } from '#shared/groundUnder.ts';
import { words } from '#shared/language/words.ts';
import type { ManifestoView } from '#shared/view.ts';
import { startOf } from '../edition/startOf.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import { chosenSections } from './chosenSections.ts';
import { placeOf } from './placeOf.ts';
import type { Cell, Sheet } from './Sheet.ts';
import { sheetWords } from './sheetWords.ts';

/** How many partners of each type say what of each paragraph: a row for each type [E8]. */
export function coverageSheet(view: ManifestoView, options: ExportOptions): Sheet {
  const say = sheetWords(options.language);
  const { group } = words(options.language).partnerTypes;
  return {
    name: say.coverage,
    columns: [
      { title: say.section, width: 1.8, isNumber: true },
      { title: say.paragraph, width: 2.4, isNumber: true },
      { title: say.id, width: 3.2 },
      { title: say.start, width: 11 },
      { title: say.type, width: 4.5 },
      { title: say.partners, width: 2.2, isNumber: true },
      { title: say.carried, width: 2.6, isNumber: true },
      ...brickStates.map((state) => ({
        title: say.counts[state],
        width: 2.8,
        isNumber: true as const,
      })),
    ],
    rows: chosenSections(view, options).flatMap((section) =>
      section.paragraphs
        .filter(({ number }) => number !== null)
        .flatMap((paragraph) => {
          const { id, number, text } = paragraph;
          const place = [...placeOf(section, number), id, startOf(text)];
          return groundUnder(paragraph, view.partners, null).map((slot) => [
            ...place,
            group[slot.type],
            ...countsOf(slot),
          ]);
        }),
    ),
  };
}

function countsOf({ bricks }: GroundSlot): Cell[] {
  const counts = brickStates.map((state) => bricks.filter((one) => one.state === state).length);
  return [bricks.length, bricks.filter(carries).length, ...counts];
}
