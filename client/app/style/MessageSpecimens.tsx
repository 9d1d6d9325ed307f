import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { Diff } from '../../ui/Diff.tsx';
import type { DiffPart } from '../../ui/Diff.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { useStyleWords } from './useStyleWords.ts';

const kinds = ['info', 'ok', 'warning', 'error'] as const;

const difference: readonly DiffPart[] = [
  { kind: 'same', runs: [{ text: 'Wie iets inbrengt, krijgt ' }] },
  { kind: 'insert', runs: [{ text: 'binnen' }] },
  { kind: 'same', runs: [{ text: ' ' }] },
  { kind: 'delete', runs: [{ text: 'acht' }] },
  { kind: 'insert', runs: [{ text: 'zes' }] },
  { kind: 'same', runs: [{ text: ' weken antwoord, ' }] },
  { kind: 'overlap', runs: [{ text: 'in gewone taal' }] },
  { kind: 'same', runs: [{ text: '.' }] },
];

/** What is told, and how two texts differ. */
export function MessageSpecimens() {
  const { sample } = useStyleWords();
  return (
    <>
      {kinds.map((kind) => (
        <Alert key={kind} kind={kind} title={sample.sentence}>
          <p>{sample.message}</p>
          {kind === 'warning' && (
            <ButtonGroup>
              <Button small>{sample.next}</Button>
            </ButtonGroup>
          )}
        </Alert>
      ))}
      <ProblemAlert code="unavailable" />
      <div lang="nl" className="style-differences">
        <Diff parts={difference} />
        <Diff parts={difference} small />
        <p className="reading">
          <span className="changed-since">Wie iets inbrengt</span>, krijgt antwoord.
        </p>
      </div>
    </>
  );
}
