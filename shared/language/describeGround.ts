import { countBricks, countCarryingTypes, type BrickState, type Ground } from '../ground.ts';
import type { Language } from './language.ts';
import { words } from './words.ts';

const aloud: readonly BrickState[] = [
  'conditional',
  'outdated',
  'abstained',
  'outdated-abstention',
  'objection',
  'outdated-objection',
];
const counted: readonly BrickState[] = ['valid', 'cosmetic', ...aloud];

/** How many partners carry the paragraph: they agreed, and to these very words. */
export function countCarrying(ground: Ground): number {
  return countBricks(ground, 'valid') + countBricks(ground, 'cosmetic');
}

/** How many partners the ground has room for, silent ones included. */
export function countPartners(ground: Ground): number {
  return ground.reduce((sum, slot) => sum + slot.bricks.length, 0);
}

function countsOf(
  ground: Ground,
  states: readonly BrickState[],
  say: (state: BrickState, number: number) => string,
): string[] {
  return states
    .map((state) => ({ state, number: countBricks(ground, state) }))
    .filter(({ number }) => number > 0)
    .map(({ state, number }) => say(state, number));
}

/**
 * The ground line as one sentence, for whoever does not see the drawing: “Draagvlak van 3.2: 17 van
 * 40 partners eens, 6 van de 9 soorten; 6 eens, mits; 1 bezwaar.” `what` is a paragraph number.
 */
export function describeGround(ground: Ground, what: string, language: Language): string {
  const say = words(language).ground;
  const agreed = say.agree(countCarrying(ground), countPartners(ground));
  const types = say.ofTypes(countCarryingTypes(ground), ground.length);
  const rest = countsOf(ground, aloud, words(language).states.counted);
  return `${say.of(what)}: ${[`${agreed}, ${types}`, ...rest].join('; ')}.`;
}

/** Which types do not carry yet, as one sentence: “Nog geen ministerie en geen bedrijf.” */
export function describeCoverage(ground: Ground, language: Language): string {
  const { ground: say, partnerTypes } = words(language);
  const carrying = countCarryingTypes(ground);
  const carries = (state: BrickState) => state === 'valid' || state === 'cosmetic';
  const missing = ground.filter((slot) => !slot.bricks.some((brick) => carries(brick.state)));
  if (missing.length === 0) return say.everyType(ground.length);
  if (missing.length > 2) return say.typesCarry(carrying, ground.length);
  return say.missing(missing.map((slot) => partnerTypes.singular[slot.type]));
}

/** The small line under a ground line: the counts by state and which types are missing. */
export function describeTail(ground: Ground, language: Language): string {
  const counts = countsOf(ground, counted, words(language).states.countedInRow);
  if (counts.length === 0) return words(language).ground.nobodyYet;
  return `${counts.join(', ')}. ${describeCoverage(ground, language)}`;
}
