import { useState } from 'react';
import type { ImportItem, ImportPreview } from '#shared/importing.ts';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Button } from '../ui/Button.tsx';
import { Act } from './Act.tsx';
import { ChangeRow } from './ChangeRow.tsx';
import type { Done } from './Done.ts';
import type { Mode } from './Mode.ts';
import { isOnlyPart } from './isOnlyPart.ts';
import { isProposable } from './isProposable.ts';
import type { ImportedChange } from './ImportedChange.ts';
import { LeftOut } from './LeftOut.tsx';
import type { IntakePlace } from './IntakePlace.ts';
import { nameOf } from './nameOf.ts';
import { proposedIn } from './proposedIn.ts';
import { rowsOf } from './rowsOf.ts';
import type { Row } from './rowsOf.ts';
import { upperFirst } from '../ui/upperFirst.ts';
import { useIntakeWords } from './useIntakeWords.ts';

interface ReviewProps extends IntakePlace {
  readonly file: File;
  readonly preview: ImportPreview;
  readonly onDone: (done: Done) => void;
  /** Called when the text has changed since the file was read. */
  readonly onReadAgain: () => void;
}

/** What a file would change, place by place, to choose from; and what of it stays out. */
export function Review(props: ReviewProps) {
  const { file, preview, manifesto, mayWrite } = props;
  const words = useIntakeWords();
  const changes = preview.items.filter(isChange);
  const isPart = isOnlyPart(preview.items);
  const [dropped, setDropped] = useState<ReadonlySet<ImportItem>>(
    // Others wait for a decision on these, or the file is silent on them: nobody takes them in, or
    // proposes them, unawares.
    () =>
      new Set(
        changes.filter(
          (change) => proposedIn(change).length > 0 || (isPart && change.kind === 'delete'),
        ),
      ),
  );
  const [mode, setMode] = useState<Mode>(mayWrite ? 'text' : 'amendments');
  const mayChoose = (change: ImportedChange) => mode === 'text' || isProposable(change);
  const chosen = changes.filter((change) => mayChoose(change) && !dropped.has(change));
  const toggle = (change: ImportItem) => {
    const next = new Set(dropped);
    if (!next.delete(change)) next.add(change);
    setDropped(next);
  };
  return (
    <>
      <section className="intake-part" aria-labelledby="intake-found">
        <h2 className="utrecht-heading-2" id="intake-found">
          {words.found}
        </h2>
        <p>
          <output>
            {changes.length === 0
              ? words.nothing
              : words.summary(file.name, ...countKinds(preview))}
          </output>
        </p>
        {isPart && <p>{words.onlyPart}</p>}
        {changes.length > 1 && (
          <ButtonGroup>
            <Button small onClick={() => setDropped(new Set())}>
              {words.all}
            </Button>
            <Button small onClick={() => setDropped(new Set(changes))}>
              {words.none}
            </Button>
          </ButtonGroup>
        )}
        {changes.length > 0 && (
          <ol className="intake-list">
            {rowsOf(preview.items).map((row) =>
              row.kind === 'same' ? (
                <li key={row.key} className="intake-list__same small subtle">
                  <Same {...row} />
                </li>
              ) : (
                <ChangeRow
                  key={row.key}
                  row={row}
                  language={manifesto.language}
                  isProposing={mode === 'amendments'}
                  isChosen={chosen.includes(row.change)}
                  onToggle={() => toggle(row.change)}
                />
              ),
            )}
          </ol>
        )}
      </section>
      <LeftOut left={preview.left} />
      {changes.length > 0 && <Act {...props} chosen={chosen} mode={mode} onMode={setMode} />}
    </>
  );
}

function Same({ first, last }: Extract<Row, { kind: 'same' }>) {
  const words = useIntakeWords();
  const [from, to] = [nameOf(first, words), nameOf(last, words)];
  return upperFirst(from === to ? words.staysOne(from) : words.stay(from, to));
}

function isChange(item: ImportItem): item is ImportedChange {
  return item.kind !== 'same';
}

function countKinds({ items }: ImportPreview) {
  const count = (kind: ImportItem['kind']) => items.filter((item) => item.kind === kind).length;
  const said = {
    replace: count('replace'),
    insert: count('insert'),
    delete: count('delete'),
    move: count('move'),
  };
  return [said, count('same')] as const;
}
