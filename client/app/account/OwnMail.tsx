import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeOwnMail, fetchOwnMail, ownMailKey } from '../../api/ownAccount.ts';
import type { OwnMailAddress } from '../../api/ownAccount.ts';
import { problemCode } from '../../api/problemCode.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { useLanguage } from '../../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { isMail } from './isMail.ts';
import { MailField } from './MailField.tsx';
import { useAccountWords } from './useAccountWords.ts';

/** One's own mail address, and the way to another [C4]. */
export function OwnMail() {
  const { mail: words } = useAccountWords().account.own;
  const { data, error } = useQuery({ queryKey: ownMailKey, queryFn: fetchOwnMail });
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const done = (told: string) => {
    setOpen(false);
    setSaid(told);
  };
  return (
    <section className="own__part" aria-labelledby="own-mail">
      <h2 className="utrecht-heading-3" id="own-mail">
        {words.title}
      </h2>
      {error && <ProblemAlert code={problemCode(error)} />}
      {data && (
        <>
          <p>{data.mail === null ? words.none : words.now(data.mail)}</p>
          <output className="own__said">
            {said === '' && data.unconfirmed !== null ? words.unconfirmed(data.unconfirmed) : said}
          </output>
          <ButtonGroup>
            <Button onClick={() => setOpen(true)}>
              {data.mail === null ? words.add : words.change}
            </Button>
          </ButtonGroup>
          <Dialog open={isOpen} title={words.changeTitle} onClose={() => setOpen(false)}>
            <ChangeForm now={data} onDone={done} onCancel={() => setOpen(false)} />
          </Dialog>
        </>
      )}
    </section>
  );
}

interface ChangeFormProps {
  readonly now: OwnMailAddress;
  /** `told`: what was done. */
  readonly onDone: (told: string) => void;
  readonly onCancel: () => void;
}

function ChangeForm({ now, onDone, onCancel }: ChangeFormProps) {
  const { account, frame } = useAccountWords();
  const { mail: words } = account.own;
  const [mail, setMail] = useState('');
  const [isWrong, setWrong] = useState(false);
  const changing = useChange(onDone);
  const submit = () => {
    const address = mail.trim();
    setWrong(!isMail(address));
    if (isMail(address) && !changing.isPending) changing.mutate(address);
  };
  const isRefused = changing.error !== null && problemCode(changing.error) === 'invalid-input';
  return (
    <Form onSubmit={submit}>
      <MailField
        label={words.label}
        description={words.description}
        error={isWrong || isRefused ? account.notMail : undefined}
        value={mail}
        onChange={setMail}
      />
      {changing.error !== null && !isRefused && <ProblemAlert code={problemCode(changing.error)} />}
      <ButtonGroup>
        <Button kind="primary" type="submit" busy={changing.isPending}>
          {words.send}
        </Button>
        <Button onClick={onCancel}>{frame.cancel}</Button>
        {now.mail !== null && (
          <Button kind="danger" onClick={() => changing.isPending || changing.mutate(null)}>
            {words.remove}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}

function useChange(onDone: (told: string) => void) {
  const { mail: words } = useAccountWords().account.own;
  const { language } = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (address: string | null) => changeOwnMail(address, language),
    onSuccess: (answered, address) => {
      queries.setQueryData(ownMailKey, answered);
      if (address === null) onDone(words.removed);
      else onDone((answered.isSent ? words.unconfirmed : words.held)(address));
    },
  });
}
