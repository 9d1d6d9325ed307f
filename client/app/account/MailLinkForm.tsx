import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '#shared/limits.ts';
import { problemCode } from '../../api/problemCode.ts';
import { askSignInLink } from '../../api/sessions.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { useLanguage } from '../../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { isMail } from './isMail.ts';
import { MailField } from './MailField.tsx';
import { Told } from './Told.tsx';
import { useAccountWords } from './useAccountWords.ts';

const minutes = limits.signInLink / 60_000;

/** Asks for a sign-in link [C3]. What it says is the same whether or not the address is known. */
export function MailLinkForm() {
  const { account } = useAccountWords();
  const { signIn: words } = account;
  const { language } = useLanguage();
  const [mail, setMail] = useState('');
  const [isWrong, setWrong] = useState(false);
  const asking = useMutation({
    mutationFn: (address: string) => askSignInLink(address, language),
  });
  const submit = () => {
    const address = mail.trim();
    setWrong(!isMail(address));
    if (isMail(address) && !asking.isPending) asking.mutate(address);
  };
  if (asking.data) {
    const { isSent } = asking.data;
    return (
      <Told title={isSent ? words.sentTitle : words.heldTitle}>
        <p>{(isSent ? words.sent : words.held)(asking.variables, minutes)}</p>
        {isSent && <p>{words.notComing}</p>}
        <p>
          <button type="button" className="link-button" onClick={() => asking.reset()}>
            {words.otherAddress}
          </button>
        </p>
      </Told>
    );
  }
  const isRefused = asking.error !== null && problemCode(asking.error) === 'invalid-input';
  return (
    <Form onSubmit={submit}>
      <MailField
        description={words.mailDescription}
        error={isWrong || isRefused ? account.notMail : undefined}
        value={mail}
        onChange={setMail}
      />
      {asking.error !== null && !isRefused && <ProblemAlert code={problemCode(asking.error)} />}
      <Button kind="primary" wide type="submit" busy={asking.isPending}>
        {words.mailMe}
      </Button>
    </Form>
  );
}
