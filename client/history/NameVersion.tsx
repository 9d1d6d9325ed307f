import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '#shared/newId.ts';
import type { Section } from '#shared/record/state.ts';
import { historyQuery, nameVersion } from '../api/history.ts';
import { problemCode } from '../api/problemCode.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { useHistoryWords } from './useHistoryWords.ts';

/** Gives the text of now a name, by which everyone finds it again [T5]. For leads. */
export function NameVersion({ section }: { section: Section }) {
  const { acts: words } = useHistoryWords();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [key, setKey] = useState(newId);
  const naming = useMutation({
    mutationFn: (name: string) => nameVersion(section.id, name, key),
    onSuccess: () => {
      setOpen(false);
      setKey(newId());
      void queries.invalidateQueries({ queryKey: historyQuery(section.id).queryKey });
    },
  });
  const named = naming.data?.why;
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {words.name}
      </Button>
      <output className="small">{named?.kind === 'named' && words.named(named.name)}</output>
      <Dialog open={isOpen} title={words.nameTitle} onClose={() => setOpen(false)}>
        <p>{words.nameWhat}</p>
        <ReasonForm
          label={words.nameLabel}
          missing={words.nameMissing}
          confirm={words.nameConfirm}
          isShort
          isBusy={naming.isPending}
          problem={naming.error && problemCode(naming.error)}
          onDone={(name) => naming.mutate(name)}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}
