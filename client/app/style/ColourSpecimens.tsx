import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '#shared/language/count.ts';
import type { Scheme } from '#shared/scheme.ts';
import { classNames } from '../../ui/classNames.ts';
import { useLanguage } from '../../ui/LanguageProvider.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { Table } from '../../ui/Table.tsx';
import { contrastOf } from './contrastOf.ts';
import { contrastPairs } from './contrastPairs.ts';
import type { ContrastPair } from './contrastPairs.ts';
import { useStyleWords } from './useStyleWords.ts';

const least = { text: 4.5, mark: 3 };

/** Every pair of colours as it comes out in this theme, with its contrast. */
export function ColourSpecimens({ scheme }: { scheme: Scheme }) {
  const { contrast, ...words } = useStyleWords();
  return (
    <>
      <p className="small">{contrast.intro}</p>
      <Table caption={`${contrast.caption}: ${words[scheme].toLowerCase()}`} hideCaption>
        <thead>
          <tr>
            <th scope="col">{contrast.pair}</th>
            <th scope="col" className="utrecht-table__number">
              {contrast.least}
            </th>
            <th scope="col">{words.groups.colour}</th>
          </tr>
        </thead>
        <tbody>
          {contrastPairs.map((pair) => (
            <Measured key={`${pair.front} ${pair.back}`} pair={pair} />
          ))}
        </tbody>
      </Table>
    </>
  );
}

function Measured({ pair }: { pair: ContrastPair }) {
  const { contrast: words } = useStyleWords();
  const { language } = useLanguage();
  const swatch = useRef<HTMLSpanElement>(null);
  const [measured, setMeasured] = useState<number | null>(null);
  useEffect(() => {
    if (!swatch.current) return;
    const { color, backgroundColor } = getComputedStyle(swatch.current);
    setMeasured(contrastOf(color, backgroundColor));
  }, []);
  const isEnough = (measured ?? 21) >= least[pair.use];
  const ratio = formatNumber(Math.floor((measured ?? 0) * 10) / 10, language);
  return (
    <tr>
      <th scope="row" className="mono">
        {pair.front} / {pair.back}
      </th>
      <td className="utrecht-table__number">{formatNumber(least[pair.use], language)}</td>
      <td className="style-measured">
        <span
          ref={swatch}
          className={classNames('style-swatch', pair.use === 'mark' && 'style-swatch--mark')}
          aria-hidden="true"
          style={{ color: `var(--${pair.front})`, backgroundColor: `var(--${pair.back})` }}
        >
          {pair.use === 'text' && 'Aa'}
        </span>{' '}
        <StatusBadge tone={isEnough ? 'default' : 'negative'}>
          {ratio} {isEnough ? words.enough : words.tooFaint}
        </StatusBadge>
      </td>
    </tr>
  );
}
