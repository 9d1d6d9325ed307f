import { useEffect, useRef } from 'react';
import type { ParagraphId } from '#shared/ids.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import type { Done } from './Done.ts';
import type { ImportedChange } from './ImportedChange.ts';
import type { IntakePlace } from './IntakePlace.ts';
import { useIntakeWords } from './useIntakeWords.ts';
import { WithdrawAll } from './WithdrawAll.tsx';

interface ImportDoneProps extends IntakePlace {
  readonly done: Done;
  readonly onAnother: () => void;
}

/** Says what was done, where it landed, and what the way back is. */
export function ImportDone({ done, onAnother, hrefOf, deskHref, renderWayBack }: ImportDoneProps) {
  const words = useIntakeWords();
  const { amend } = useWords();
  const here = useRef<HTMLDivElement>(null);
  // What was pressed is gone: whoever uses the keyboard goes on from here.
  useEffect(() => here.current?.focus(), []);
  const landed = done.kind === 'text' ? landingOf(done.changes) : null;
  const count = done.kind === 'text' ? done.changes.length : done.amendments.length;
  return (
    <div ref={here} tabIndex={-1} className="intake-part">
      <Alert kind="ok" title={done.kind === 'text' ? words.taken(count) : words.proposed(count)}>
        {done.kind === 'text' ? (
          <>
            <p>{words.takenWhat}</p>
            {renderWayBack(done.version)}
          </>
        ) : (
          <WithdrawAll amendments={done.amendments} />
        )}
      </Alert>
      {done.kind === 'amendments' && (
        <ul className="intake-done">
          {done.amendments.map(({ id, number, kind, paragraph }) => (
            <li key={id}>
              <TextLink standalone href={hrefOf(paragraph, id)}>
                {number}
              </TextLink>{' '}
              {done.numbers.has(paragraph) && amend.kinds[kind](done.numbers.get(paragraph) ?? '')}
            </li>
          ))}
        </ul>
      )}
      <ButtonGroup>
        <ButtonLink kind="primary" href={landed ? hrefOf(landed) : deskHref}>
          {words.toDesk}
        </ButtonLink>
        <Button onClick={onAnother}>{words.another}</Button>
      </ButtonGroup>
    </div>
  );
}

/** The first paragraph at which one sees what was taken in; null when all of it went. */
function landingOf(changes: readonly ImportedChange[]): ParagraphId | null {
  for (const change of changes) {
    if (change.kind === 'insert' && change.behind !== null) return change.behind;
    if (change.kind === 'replace' || change.kind === 'move') return change.paragraph;
  }
  return null;
}
