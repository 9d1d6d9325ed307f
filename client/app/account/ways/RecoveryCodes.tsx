import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { ButtonGroup } from '../../../ui/ButtonGroup.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { useWaysWords } from './useWaysWords.ts';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** Codes for when the app is lost, shown this once [C9]. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const { app: words } = useWaysWords();
  const title = useRef<HTMLHeadingElement>(null);
  // The field that had the keyboard is gone.
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="app-set-up">
      <h2 className="heading-text" tabIndex={-1} ref={title}>
        {words.savedTitle}
      </h2>
      <p>{words.saved}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <ButtonGroup>
        <CopyButton text={codes.join('\n')} label={words.copy} />
        <Button kind="primary" small onClick={onDone}>
          {words.keptThem}
        </Button>
      </ButtonGroup>
    </div>
  );
}
