import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '#shared/limits.ts';
import { askAccess } from '../../api/sessions.ts';
import type { AccessQuestion } from '../../api/sessions.ts';
import { problemCode } from '../../api/problemCode.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormField } from '../../ui/FormField.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { isMail } from './isMail.ts';
import { MailField } from './MailField.tsx';
import { Told } from './Told.tsx';
import { useAccountWords } from './useAccountWords.ts';
import './account.css';

const days = limits.accessRequest / (24 * 3_600_000);
const autoComplete = { name: 'name', organisation: 'organization' } as const;
const empty: AccessQuestion = { name: '', organisation: '', mail: '', reason: '' };

/** Where someone from outside asks to be let in [C6]. */
export function AskAccessPage() {
  const { account, frame } = useAccountWords();
  const { access: words } = account;
  useTitle(words.title);
  const asking = useMutation({ mutationFn: askAccess });
  return (
    <Page footer={useFooter()}>
      <div className="sign-in sign-in--wide">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        {asking.isSuccess ? (
          <>
            <Told title={words.doneTitle}>
              <p>{words.done(asking.variables.mail)}</p>
            </Told>
            <ButtonLink href="/">{frame.toStart}</ButtonLink>
          </>
        ) : (
          <>
            <p className="reading">{words.lead}</p>
            <QuestionForm
              isBusy={asking.isPending}
              failure={asking.error}
              onSend={(question) => asking.mutate(question)}
            />
          </>
        )}
      </div>
    </Page>
  );
}

interface QuestionFormProps {
  readonly isBusy: boolean;
  readonly failure: Error | null;
  readonly onSend: (question: AccessQuestion) => void;
}

function QuestionForm({ isBusy, failure, onSend }: QuestionFormProps) {
  const { account } = useAccountWords();
  const { access: words } = account;
  const [question, setQuestion] = useState(empty);
  const [isSent, setSent] = useState(false);
  const change = (members: Partial<AccessQuestion>) => setQuestion({ ...question, ...members });
  const missing = (text: string) => (isSent && text.trim() === '' ? account.fillIn : undefined);
  const isRight = Object.values(question).every((text) => text.trim() !== '');
  const submit = () => {
    setSent(true);
    const mail = question.mail.trim();
    if (isRight && isMail(mail) && !isBusy) onSend({ ...question, mail });
  };
  return (
    <Form onSubmit={submit}>
      {(['name', 'organisation'] as const).map((member) => (
        <FormField key={member} label={words[member]} error={missing(question[member])}>
          {(attributes) => (
            <TextInput
              {...attributes}
              autoComplete={autoComplete[member]}
              maxLength={limits.nameCharacters}
              value={question[member]}
              onChange={(event) => change({ [member]: event.target.value })}
            />
          )}
        </FormField>
      ))}
      <MailField
        description={words.mailDescription}
        error={isSent && !isMail(question.mail.trim()) ? account.notMail : undefined}
        value={question.mail}
        onChange={(mail) => change({ mail })}
      />
      <FormField label={words.reason} error={missing(question.reason)}>
        {(attributes) => (
          <TextArea
            {...attributes}
            maxLength={limits.remarkCharacters}
            value={question.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </FormField>
      <p className="small subtle">{words.kept(days)}</p>
      {failure !== null && <ProblemAlert code={problemCode(failure)} />}
      <Button kind="primary" type="submit" busy={isBusy}>
        {words.send}
      </Button>
    </Form>
  );
}
