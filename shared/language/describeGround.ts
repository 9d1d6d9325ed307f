import { bricksOf, carries, countCarryingTypes, countSaid, type Ground } from '../ground.ts';
import type { Language } from './language.ts';
import { words } from './words.ts';

/**
 * The ground line as one sentence, for whoever does not see the drawing: “Draagvlak van 3.2: 17 van
 * 40 partners eens, 6 van de 9 soorten; 6 eens, mits; 1 bezwaar.” `what` is a paragraph number.
 */
export function describeGround(ground: Ground, what: string, language: Language): string {
  const say = words(language).ground;
  const bricks = bricksOf(ground);
  const agreed = say.agree(bricks.filter(carries).length, bricks.length);
  const types = say.ofTypes(countCarryingTypes(ground), ground.length);
  const rest = countSaid(bricks)
    .filter((said) => !carries(said))
    .map(({ state, count }) => words(language).states.counted(state, count));
  return `${say.of(what)}: ${[`${agreed}, ${types}`, ...rest].join('; ')}.`;
}

/** Which types do not carry yet, as one sentence: “Nog geen ministerie en geen bedrijf.” */
export function describeCoverage(ground: Ground, language: Language): string {
  const { ground: say, partnerTypes } = words(language);
  const carrying = countCarryingTypes(ground);
  const missing = ground.filter((slot) => !slot.bricks.some(carries));
  if (missing.length === 0) return say.everyType(ground.length);
  if (missing.length > 2) return say.typesCarry(carrying, ground.length);
  return say.missing(missing.map((slot) => partnerTypes.singular[slot.type]));
}

/** The small line under a ground line: the counts by state and which types are missing. */
export function describeTail(ground: Ground, language: Language): string {
  const { countedInRow } = words(language).states;
  const counts = countSaid(bricksOf(ground)).map(({ state, count }) => countedInRow(state, count));
  if (counts.length === 0) return words(language).ground.nobodyYet;
  return `${counts.join(', ')}. ${describeCoverage(ground, language)}`;
}
