import type { ReactNode } from 'react';
import type { BrickState } from '#shared/ground.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { BrickGlyph } from '../../ui/ground/BrickGlyph.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import type { Spotted } from './useMatrixCursor.ts';
import { useLeadingWords } from '../useLeadingWords.ts';

interface SpotLineProps {
  readonly spotted: Spotted | null;
  readonly hrefOf: (spotted: Spotted) => string;
  /** What can be done there. */
  readonly renderAct: (spotted: Spotted, state: BrickState) => ReactNode;
}

/** Says in words what stands where one is in the matrix, with the way there. */
export function SpotLine({ spotted, hrefOf, renderAct }: SpotLineProps) {
  const { states, desk } = useWords();
  const { matrix: words } = useLeadingWords();
  if (!spotted)
    return (
      <p id="matrix-spot" className="matrix__spot subtle">
        {words.hint}
      </p>
    );
  const { row, column, place } = spotted;
  const state = row.said[place.section]?.[place.column] ?? 'silent';
  return (
    <div className="matrix__spot">
      <output id="matrix-spot">
        <BrickGlyph state={state} /> {words.spot(row.partner.name, column.number)}{' '}
        <b>{states.names[state]}</b>
      </output>{' '}
      <TextLink href={hrefOf(spotted)}>{desk.goTo(column.number)}</TextLink>{' '}
      {renderAct(spotted, state)}
    </div>
  );
}
