import { phases } from '#shared/network.ts';
import { AmendmentChip } from '../../ui/AmendmentChip.tsx';
import type { AmendmentStatusWord } from '../../ui/AmendmentChip.tsx';
import { Brand } from '../../ui/Brand.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { PersonRing } from '../../ui/PersonRing.tsx';
import type { PersonColor } from '../../ui/PersonRing.tsx';
import { PhaseMark } from '../../ui/PhaseMark.tsx';
import { SaveState } from '../../ui/SaveState.tsx';
import type { SaveStateName } from '../../ui/SaveState.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useStyleWords } from './useStyleWords.ts';

const people: readonly PersonColor[] = [1, 2, 3, 4, 5, 6];
const tones = ['default', 'subtle', 'warning', 'negative'] as const;

/** Small signs: each a shape and a word. */
export function SignSpecimens() {
  const { sample } = useStyleWords();
  const { amend, saveState } = useWords();
  const statuses = Object.keys(amend.statuses) as AmendmentStatusWord[];
  const saves = Object.keys(saveState).filter(isSaveState);
  return (
    <>
      <p>
        <Brand />
      </p>
      <p className="style-row">
        {phases.map((phase) => (
          <PhaseMark key={phase} phase={phase} />
        ))}
      </p>
      <p className="style-row">
        {tones.map((tone) => (
          <StatusBadge key={tone} tone={tone}>
            {sample.count}
          </StatusBadge>
        ))}
      </p>
      <div className="style-row">
        {statuses.map((status) => (
          <AmendmentChip key={status} number="A-012" status={status} replies={2} />
        ))}
        <AmendmentChip number="A-012" status="open" expanded />
        <AmendmentChip number="A-012" status="open" href="#signs" />
      </div>
      <div className="style-row">
        {people.map((color) => (
          <PersonRing
            key={color}
            name={sample.person}
            partner={sample.partner}
            color={color}
            writes={color % 2 === 1}
          />
        ))}
        {people.map((color) => (
          <span key={color} className="style-caret">
            <span className={`draagvlak-caret draagvlak-person--${color}`} aria-hidden="true">
              <span className="draagvlak-caret__flag">{sample.person}</span>
            </span>
          </span>
        ))}
      </div>
      {saves.map((state) => (
        <SaveState key={state} state={state} />
      ))}
      <SaveState state="offline" banner />
    </>
  );
}

function isSaveState(name: string): name is SaveStateName {
  return !name.startsWith('recovery');
}
