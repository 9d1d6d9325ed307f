import { differenceBetween } from '#shared/difference.ts';
import { mergeRuns } from '#shared/merge.ts';
import { plainText } from '#shared/wording.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Diff } from '../ui/Diff.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import type { Proposal } from './Proposal.ts';
import { shortenParts } from './shortenParts.ts';
import { wordingOf } from './wordingOf.ts';

interface MovedTextProps {
  readonly draft: Proposal;
  /** What the paragraph says now. */
  readonly moved: Proposal['base'];
  readonly onChoose: (draft: Proposal) => void;
}

/** The text changed under a proposal: shows how, and lets its writer take that along or not. */
export function MovedText({ draft, moved, onChoose }: MovedTextProps) {
  const { amend } = useWords();
  const { kind, base } = draft;
  const merge = mergeRuns(base.wording.runs, moved.wording.runs, wordingOf(draft).runs);
  return (
    <Alert kind="warning" role="alert" title={amend.form.moved}>
      <Diff small parts={shortenParts(differenceBetween(base.wording.runs, moved.wording.runs))} />
      <ButtonGroup>
        {kind === 'replace' && merge.kind === 'merged' && (
          <Button
            small
            onClick={() => onChoose({ ...draft, base: moved, text: plainText(merge.runs) })}
          >
            {amend.form.takeAlong}
          </Button>
        )}
        <Button small onClick={() => onChoose({ ...draft, base: moved })}>
          {kind === 'replace' ? amend.form.keepMine : amend.modify.seen}
        </Button>
      </ButtonGroup>
    </Alert>
  );
}
