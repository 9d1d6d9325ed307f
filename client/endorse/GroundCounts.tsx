import { bricksOf, countSaid } from '#shared/ground.ts';
import type { Ground } from '#shared/ground.ts';
import { formatNumber } from '#shared/language/count.ts';
import { BrickGlyph } from '../ui/ground/BrickGlyph.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';

/** How many partners say what [E8]; `PerType` beside it says of which types. */
export function GroundCounts({ ground }: { ground: Ground }) {
  const { states, ground: say } = useWords();
  const { language } = useLanguage();
  const counts = countSaid(bricksOf(ground));
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
