import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { hashWording, plainText } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import type { KeptDoubt } from '../live/KeptDoubt.ts';
import type { Undoing } from '../live/undoDoubt.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { BothTexts } from './BothTexts.tsx';
import './doubt.css';

interface DoubtNoteProps {
  readonly doubt: KeptDoubt;
  /** The name of whose page found it; null: it was found here. */
  readonly by: string | null;
  /** What the paragraph says now; null where it is not in the text. */
  readonly now: Wording | null;
  /** Whether the reader may type here now. */
  readonly mayUndo: boolean;
  /** Undoes it, and answers whether that could be. */
  readonly onUndo: (doubt: KeptDoubt) => Undoing;
  readonly onDismiss: (doubt: KeptDoubt) => void;
}

/** A paragraph that two sides changed while apart: both texts, and what can be done [T7]. */
export function DoubtNote({ doubt, by, now, mayUndo, onUndo, onDismiss }: DoubtNoteProps) {
  const { doubt: words } = useWords();
  const [failure, setFailure] = useState<'changed' | 'gone' | null>(null);
  const note = useRef<HTMLElement>(null);
  const heading = useId();
  const { cause, own } = doubt;
  const told = by === null ? words.mine : words.theirs(by);
  const isUndone = doubt.isUndone && !saysMerged(doubt, now);
  const undo = () => {
    flushSync(() => {
      const undoing = onUndo(doubt);
      setFailure(undoing.kind === 'impossible' ? undoing.because : null);
    });
    // The button may be gone now, and what came in its place must be read.
    note.current?.focus({ preventScroll: true });
  };
  const done = own.length > 0 ? told.undone : words.done;
  return (
    // No landmark: two paragraphs may say the same, and landmarks need names of their own.
    <article className="doubt" ref={note} tabIndex={-1} aria-labelledby={heading}>
      <p className="doubt__title" id={heading}>
        <Icon name={isUndone ? 'ok' : 'warning'} /> {told.title[cause]}
      </p>
      <p className="small">{isUndone ? done : told.why[cause]}</p>
      <BothTexts doubt={doubt} now={now} ownTitle={told.own} isUndone={isUndone} />
      {failure && (
        <Alert kind="warning" role="alert">
          <p>{words.impossible[failure]}</p>
        </Alert>
      )}
      {!mayUndo && !isUndone && <p className="small subtle">{words.readOnly}</p>}
      <ButtonGroup>
        {mayUndo && !isUndone && failure === null && doubt.remedies.length > 0 && (
          <Button small icon="undo" onClick={undo}>
            {doubt.isOwnIn ? told.undo[cause] : told.bringBack}
          </Button>
        )}
        <Button small onClick={() => onDismiss(doubt)}>
          {isUndone ? words.dismiss : words.keep}
        </Button>
        {own.length > 0 && <CopyButton text={own.map(({ runs }) => plainText(runs)).join('\n')} />}
      </ButtonGroup>
    </article>
  );
}

// Whoever takes the undoing back has the doubt again.
function saysMerged({ paragraph, remedies }: KeptDoubt, now: Wording | null): boolean {
  const from = remedies.find((remedy) => remedy.paragraph === paragraph)?.from;
  return !!from && !!now && hashWording(from).exact === hashWording(now).exact;
}
