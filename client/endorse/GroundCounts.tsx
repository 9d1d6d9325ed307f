import type { BrickState, Ground } from '#shared/ground.ts';
import { countBricks } from '#shared/ground.ts';
import { formatNumber } from '#shared/language/count.ts';
import { BrickGlyph } from '../ui/ground/BrickGlyph.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';

const shown: readonly BrickState[] = [
  'valid',
  'cosmetic',
  'conditional',
  'outdated',
  'abstained',
  'outdated-abstention',
  'objection',
  'outdated-objection',
];

/** How many partners say what [E8]; `PerType` beside it says of which types. */
export function GroundCounts({ ground }: { ground: Ground }) {
  const { states, ground: say } = useWords();
  const { language } = useLanguage();
  const counts = shown
    .map((state) => ({ state, count: countBricks(ground, state) }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return <p className="small subtle">{say.nobodyYet}</p>;
  return (
    <ul className="note__counts">
      {counts.map(({ state, count }) => (
        <li
          key={state}
          className={`utrecht-status-badge draagvlak-validity draagvlak-validity--${state}`}
        >
          <BrickGlyph state={state} />
          <span>
            <b>{formatNumber(count, language)}</b> {states.afterNumber[state](count)}
          </span>
        </li>
      ))}
    </ul>
  );
}
