import { brickState } from '#shared/brickState.ts';
import { words } from '#shared/language/words.ts';
import type { EndorsementView, ManifestoView, SectionView } from '#shared/view.ts';
import { plainText } from '#shared/wording.ts';
import { oneLine } from '../edition/oneLine.ts';
import { startOf } from '../edition/startOf.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import { chosenSections } from './chosenSections.ts';
import { placeOf } from './placeOf.ts';
import type { Cell, Sheet } from './Sheet.ts';
import { sheetWords } from './sheetWords.ts';

/** What every partner says of every paragraph, a row each; of what is gone last. */
export function endorsementSheet(view: ManifestoView, options: ExportOptions): Sheet {
  const say = sheetWords(options.language);
  return {
    name: say.endorsements,
    columns: [
      { title: say.section, width: 1.8, isNumber: true },
      { title: say.paragraph, width: 2.4, isNumber: true },
      { title: say.id, width: 3.2 },
      { title: say.start, width: 11 },
      { title: say.partner, width: 6 },
      { title: say.type, width: 4.5 },
      { title: say.stance, width: 4 },
      { title: say.validity, width: 7 },
      { title: say.condition, width: 2 },
      { title: say.reason, width: 12 },
      { title: say.at, width: 3.8 },
    ],
    rows: rowsOf(view, chosenSections(view, options), options),
  };
}

function rowsOf(
  { sections }: ManifestoView,
  chosen: readonly SectionView[],
  options: ExportOptions,
): Cell[][] {
  const present = new Set(
    sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ id, aliases }) => [id, ...aliases])),
  );
  const there = chosen.flatMap((section) =>
    section.paragraphs.flatMap(({ id, number, text, endorsements }) =>
      endorsements.map((each) =>
        rowOf(each, [...placeOf(section, number), id, startOf(text)], options),
      ),
    ),
  );
  const gone = chosen.flatMap((section) =>
    section.vanished
      .filter(({ id }) => !present.has(id))
      .flatMap(({ id, endorsements }) =>
        endorsements.map((each) => {
          const start = startOf(plainText(each.wording.runs));
          return rowOf(each, [...placeOf(section, null), id, start], options);
        }),
      ),
  );
  return [...there, ...gone];
}

function rowOf(
  endorsement: EndorsementView,
  place: readonly Cell[],
  { language }: ExportOptions,
): Cell[] {
  const say = sheetWords(language);
  const { partnerName, partnerType, stance, amendmentNumber, reason, at } = endorsement;
  const isGone = place[1] === null;
  return [
    ...place,
    oneLine(partnerName),
    words(language).partnerTypes.singular[partnerType],
    say.stances[stance],
    say.validities[isGone ? 'gone' : validityOf(endorsement)],
    amendmentNumber,
    reason === null ? null : oneLine(reason),
    { at },
  ];
}

function validityOf(endorsement: EndorsementView) {
  const { condition, validity } = endorsement;
  if (brickState(endorsement) === 'conditional') return 'conditional';
  return condition === 'failed' ? 'unmet' : validity;
}
