import type { MouseEvent } from 'react';
import { formattedDifference } from '#shared/formattedDifference.ts';
import { mergeRuns } from '#shared/merge.ts';
import type { Run } from '#shared/wording.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Diff } from '../ui/Diff.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import type { Proposal } from './Proposal.ts';
import { shortenParts } from './shortenParts.ts';

interface MovedTextProps {
  readonly base: Proposal['base'];
  /** What the paragraph says now. */
  readonly moved: Proposal['base'];
  /** The words that were typed instead of the paragraph's, in canonical form; null without. */
  readonly words: readonly Run[] | null;
  /** Takes these words, in which both what changed and what was typed stand. */
  readonly onTake: (words: readonly Run[]) => void;
  /** Leaves what was typed as it is. */
  readonly onKeep: () => void;
}

/** The text changed under what someone writes: shows how, and lets them take that along or not. */
export function MovedText({ base, moved, words, onTake, onKeep }: MovedTextProps) {
  const { amend } = useWords();
  const { form, modify } = amend;
  const [from, to] = [base.wording.runs, moved.wording.runs];
  const merge = words && mergeRuns(from, to, words);
  return (
    <Alert kind="warning" role="alert" title={form.moved}>
      <Diff small parts={shortenParts(formattedDifference(from, to))} />
      {merge?.kind === 'overlapping' && <p>{form.movedUnder}</p>}
      <ButtonGroup>
        {merge?.kind === 'merged' && (
          <Button small onClick={choose(() => onTake(merge.runs))}>
            {form.takeAlong}
          </Button>
        )}
        <Button small onClick={choose(onKeep)}>
          {words ? form.keepMine : modify.seen}
        </Button>
      </ButtonGroup>
    </Alert>
  );
}

// The question goes with its answer; the keyboard goes on where the words are.
function choose(act: () => void) {
  return ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const form = currentTarget.closest('form');
    act();
    form?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
  };
}
