import { useMutation, useQuery } from '@tanstack/react-query';
import { fetchSubscription, subscribeAgain, unsubscribe } from '../../api/notices.ts';
import type { Subscription } from '../../api/notices.ts';
import { problemCode } from '../../api/problemCode.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Told } from '../account/Told.tsx';
import '../account/account.css';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { useNoticeWords } from './useNoticeWords.ts';

/** Where a mail's last link leads: one press turns that mail off, another turns it on again [M3]. */
export function UnsubscribePage({ token }: { token: string }) {
  const { unsubscribe: words } = useNoticeWords();
  const { frame } = useWords();
  useTitle(words.title);
  const asked = useQuery({
    queryKey: ['unsubscription', token],
    queryFn: () => fetchSubscription(token),
    retry: false,
  });
  return (
    <Page footer={useFooter()}>
      <div className="sign-in">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        {asked.isPending && <output className="subtle">{frame.loading}</output>}
        {asked.error !== null && <Wrong code={problemCode(asked.error)} />}
        {asked.data && <Switch token={token} before={asked.data} />}
      </div>
    </Page>
  );
}

function Wrong({ code }: { code: ReturnType<typeof problemCode> }) {
  const { unsubscribe: words } = useNoticeWords();
  return (
    <>
      {code === 'not-found' ? (
        <p className="reading">{words.wrong}</p>
      ) : (
        <ProblemAlert code={code} />
      )}
      <ToSettings />
    </>
  );
}

function Switch({ token, before }: { token: string; before: Subscription }) {
  const { unsubscribe: words } = useNoticeWords();
  const turning = useMutation({
    mutationFn: ({ isOn, back }: Subscription) =>
      isOn ? unsubscribe(token) : subscribeAgain(token, back),
  });
  const now = turning.data ?? before;
  const about = words.about[now.about];
  const isDone = turning.data !== undefined;
  return (
    <>
      {turning.error !== null && <ProblemAlert code={problemCode(turning.error)} />}
      {now.isOn && !isDone && (
        <p className="reading">
          {words.which} <b>{about}</b>.
        </p>
      )}
      {(isDone || !now.isOn) && (
        <Told title={now.isOn ? words.backTitle : words.doneTitle}>
          <p>
            {now.isOn ? words.backDone : words.done} <b>{about}</b>.
          </p>
        </Told>
      )}
      <p>{words.text}</p>
      <Form onSubmit={() => turning.isPending || turning.mutate(now)}>
        <ButtonGroup>
          <Button
            kind={now.isOn && !isDone ? 'primary' : undefined}
            type="submit"
            busy={turning.isPending}
          >
            {now.isOn ? words.press : words.back}
          </Button>
        </ButtonGroup>
      </Form>
      <ToSettings />
    </>
  );
}

function ToSettings() {
  const { unsubscribe: words } = useNoticeWords();
  return (
    <p>
      <TextLink href="/mijn-gegevens#berichten">{words.settings}</TextLink>
    </p>
  );
}
