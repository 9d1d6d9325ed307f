import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemCode } from '../../api/problemCode.ts';
import { confirmMail, ownMailKey } from '../../api/ownAccount.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Form } from '../../ui/Form.tsx';
import { Page } from '../../ui/Page.tsx';
import { EntryProblem } from './EntryProblem.tsx';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { Told } from './Told.tsx';
import { useAccountWords } from './useAccountWords.ts';
import { useTicket } from './useTicket.ts';
import './account.css';

/** Where the link leads that confirms a new mail address: one press makes it count [C4]. */
export function ConfirmMailPage() {
  const { account, frame } = useAccountWords();
  const { confirm: words } = account;
  useTitle(words.title);
  const token = useTicket();
  const queries = useQueryClient();
  const confirming = useMutation({
    mutationFn: () => confirmMail(token),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownMailKey }),
  });
  const isOpen = token !== '' && !confirming.isSuccess && confirming.error === null;
  return (
    <Page footer={useFooter()}>
      <div className="sign-in">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        {token === '' && <p className="reading">{words.noLink}</p>}
        {isOpen && (
          <Form onSubmit={() => confirming.isPending || confirming.mutate()}>
            <p className="reading">{words.text}</p>
            <Button kind="primary" wide type="submit" busy={confirming.isPending}>
              {words.confirm}
            </Button>
          </Form>
        )}
        {confirming.error !== null && <EntryProblem code={problemCode(confirming.error)} />}
        {confirming.isSuccess && (
          <Told title={words.doneTitle}>
            <p>{words.done}</p>
          </Told>
        )}
        {!isOpen && <ButtonLink href="/">{frame.toStart}</ButtonLink>}
      </div>
    </Page>
  );
}
