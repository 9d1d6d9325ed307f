import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '#shared/limits.ts';
import { bringIn } from '../api/network.ts';
import type { BroughtIn } from '../api/network.ts';
import { networkKey } from '../api/useNetwork.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { Failure } from './Failure.tsx';
import { readRows } from './readRows.ts';
import type { ReadRow } from './readRows.ts';
import { readTextFile } from './readTextFile.ts';
import { RowTable } from './RowTable.tsx';
import { rowFaults } from './rowFaults.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface FileFormProps {
  readonly onClose: (said?: string) => void;
}

/** The lines, what is wrong with them, and what they bring in. Nothing comes in before it was shown. */
export function FileForm({ onClose }: FileFormProps) {
  const { network, frame } = useNetworkWords();
  const words = network.file;
  const { draft, change, forget } = useDraft('network.file', '', 'sessionStorage');
  const { checking, adding } = useBringIn((said) => {
    forget();
    onClose(said);
  });
  const [isTooLarge, setTooLarge] = useState(false);
  const begin = (text: string | null) => {
    // What the server would not take is not looked through here either.
    const taken = text !== null && text.length <= limits.requestBytes ? text : null;
    setTooLarge(taken === null);
    change(taken ?? '');
    checking.reset();
    adding.reset();
  };
  const rows = readRows(draft);
  const isRight = checking.data !== undefined && adding.error === null;
  const { partners, people } = checking.data ?? { partners: 0, people: 0 };
  const submit = () => {
    if (checking.isPending || adding.isPending || !rows || !canBeSent(rows)) return;
    if (isRight) adding.mutate(rows);
    else checking.mutate(rows);
  };
  return (
    <Form onSubmit={submit}>
      <FormField label={words.choose}>
        {(attributes) => (
          <TextInput
            {...attributes}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void readTextFile(file).then(begin);
            }}
          />
        )}
      </FormField>
      <FormField label={words.lines} error={useFileFault(draft, rows, isTooLarge)}>
        {(attributes) => (
          <TextArea
            {...attributes}
            rows={6}
            spellCheck={false}
            value={draft}
            onChange={(event) => begin(event.target.value)}
          />
        )}
      </FormField>
      {rows && problemIn(rows) === null && (
        <Checked rows={rows} failure={adding.error ?? checking.error} brought={checking.data} />
      )}
      <ButtonGroup>
        {!(isRight && partners + people === 0) && (
          <Button kind="primary" type="submit" busy={checking.isPending || adding.isPending}>
            {isRight ? words.add(partners, people) : words.check}
          </Button>
        )}
        <Button
          onClick={() => {
            forget();
            onClose();
          }}
        >
          {frame.cancel}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

function problemIn(rows: readonly ReadRow[]): 'noRows' | 'tooMany' | null {
  if (rows.length === 0) return 'noRows';
  return rows.length > limits.rowsBroughtIn ? 'tooMany' : null;
}

function canBeSent(rows: readonly ReadRow[]): boolean {
  return problemIn(rows) === null && rows.every(({ fault }) => fault === null);
}

function useFileFault(
  text: string,
  rows: readonly ReadRow[] | null,
  isTooLarge: boolean,
): string | undefined {
  const { file } = useNetworkWords().network;
  if (isTooLarge) return file.tooMany(limits.rowsBroughtIn);
  if (text.trim() === '') return undefined;
  if (!rows) return file.noPartnerColumn;
  const problem = problemIn(rows);
  if (problem === 'tooMany') return file.tooMany(limits.rowsBroughtIn);
  return problem ? file[problem] : undefined;
}

function useBringIn(onAdded: (said: string) => void) {
  const { file } = useNetworkWords().network;
  const queries = useQueryClient();
  const rowsOf = (rows: readonly ReadRow[]) => rows.map(({ row }) => row);
  const checking = useMutation({
    mutationFn: async (rows: readonly ReadRow[]) => bringIn(rowsOf(rows), true),
  });
  const adding = useMutation({
    mutationFn: async (rows: readonly ReadRow[]) => {
      const brought = await bringIn(rowsOf(rows), false);
      await queries.invalidateQueries({ queryKey: networkKey });
      return brought;
    },
    onSuccess: ({ partners, people }) => onAdded(file.done(partners, people)),
  });
  return { checking, adding };
}

interface CheckedProps {
  readonly rows: readonly ReadRow[];
  readonly failure: Error | null;
  readonly brought: BroughtIn | undefined;
}

function Checked({ rows, failure, brought }: CheckedProps) {
  const { file: words } = useNetworkWords().network;
  const told = rowFaults(failure);
  const faults = rows.map(({ fault }, index) => fault ?? told.get(index) ?? null);
  const wrong = faults.filter((fault) => fault !== null).length;
  const readyWord = ({ partners, people }: BroughtIn) =>
    partners + people === 0 ? words.nothingNew : words.ready(partners, people);
  return (
    <>
      {wrong > 0 && <Alert kind="error" role="alert" title={words.wrong(wrong)} />}
      <output className="network__said">
        {wrong === 0 && brought && failure === null && readyWord(brought)}
      </output>
      <Failure failure={failure} />
      <RowTable rows={rows} faults={faults} />
    </>
  );
}
