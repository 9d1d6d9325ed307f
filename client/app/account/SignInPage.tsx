import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RefusalCode } from '#shared/refusal.ts';
import { problemCode } from '../../api/problemCode.ts';
import { signIn } from '../../api/sessions.ts';
import { fetchWaysIn, waysInKey } from '../../api/waysIn.ts';
import type { Awaited, WaysIn } from '../../api/waysIn.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { useLanguage } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { EntryProblem } from './EntryProblem.tsx';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { AccountButton } from './entry/AccountButton.tsx';
import { CodeStep } from './entry/CodeStep.tsx';
import { OtherWays } from './entry/OtherWays.tsx';
import { SetUpStep } from './entry/SetUpStep.tsx';
import { StopEntering } from './entry/StopEntering.tsx';
import { useArrive } from './entry/useArrive.ts';
import { MailLinkForm } from './MailLinkForm.tsx';
import { TokenForm } from './TokenForm.tsx';
import { useAccountWords } from './useAccountWords.ts';
import { useTicket } from './useTicket.ts';
import { useWaysWords } from './ways/useWaysWords.ts';
import './account.css';

const overCodes: ReadonlySet<RefusalCode> = new Set([
  ...(['invitation-used', 'invitation-expired'] as const),
  ...(['link-used', 'link-expired', 'invalid-input'] as const),
]);

const none: WaysIn = { account: null, passkeys: null, awaits: null };

/**
 * Signing in. A link brings its token here, and a press on the button uses it: what only opens
 * links, as a mail scanner does, uses nothing up [C3].
 */
export function SignInPage() {
  const token = useTicket();
  const enter = useEnter();
  // Whatever becomes of it, a link can be asked for.
  const { data: ways = none } = useQuery({ queryKey: waysInKey, queryFn: fetchWaysIn });
  // As long as the server did not say that it is over, it can be tried again.
  const isLink = token !== '' && !enter.isUsed(token);
  const awaits = isLink ? null : ways.awaits;
  const title = useStepTitle(awaits);
  useTitle(title);
  return (
    <Page footer={useFooter()}>
      <div className="sign-in">
        <h1 className="utrecht-heading-1">{title}</h1>
        {enter.error !== null && <EntryProblem code={problemCode(enter.error)} />}
        {isLink && (
          <UseLink
            ways={ways}
            token={token}
            isBusy={enter.isPending}
            onEnter={() => enter.mutate(token)}
          />
        )}
        {awaits !== null && <NextStep awaits={awaits} ways={ways} />}
        {!isLink && awaits === null && (
          <WaysToEnter ways={ways} isBusy={enter.isPending} onToken={enter.mutate} />
        )}
      </div>
    </Page>
  );
}

function useEnter() {
  const arrive = useArrive();
  const { language } = useLanguage();
  const [used, setUsed] = useState<readonly string[]>([]);
  const entering = useMutation({
    mutationFn: (token: string) => signIn(token, language),
    onError: (failure, token) => {
      if (overCodes.has(problemCode(failure))) setUsed((all) => [...all, token]);
    },
    onSuccess: async (entered, token) => {
      await arrive(entered);
      setUsed((all) => [...all, token]);
    },
  });
  return { ...entering, isUsed: (token: string) => used.includes(token) };
}

function useStepTitle(awaits: Awaited | null): string {
  const { signIn: words } = useAccountWords().account;
  const { entry } = useWaysWords();
  if (awaits === 'code') return entry.codeTitle;
  if (awaits === 'set-up') return entry.setUpTitle;
  return awaits === 'other-way' ? entry.otherWayTitle : words.title;
}

function NextStep({ awaits, ways }: { awaits: Awaited; ways: WaysIn }) {
  const { entry: words } = useWaysWords();
  if (awaits === 'code') return <CodeStep />;
  if (awaits === 'set-up') return <SetUpStep ways={ways} />;
  return (
    <>
      <p className="reading">{words.otherWayText}</p>
      <OtherWays ways={ways} />
      <p className="small subtle">{words.otherWayLost}</p>
      <StopEntering />
    </>
  );
}

interface UseLinkProps {
  readonly ways: WaysIn;
  readonly token: string;
  readonly isBusy: boolean;
  readonly onEnter: () => void;
}

function UseLink({ ways, token, isBusy, onEnter }: UseLinkProps) {
  const { signIn: words } = useAccountWords().account;
  const { entry } = useWaysWords();
  return (
    <>
      <Form onSubmit={() => isBusy || onEnter()}>
        <p className="reading">{words.withLink}</p>
        <Button kind="primary" wide type="submit" busy={isBusy}>
          {words.enter}
        </Button>
      </Form>
      {ways.account && (
        <div className="sign-in__other entry">
          <p>{entry.bindToo(ways.account.name)}</p>
          <AccountButton
            aim={{ aim: 'ticket', token }}
            label={entry.enterAndBind(ways.account.name)}
          />
        </div>
      )}
    </>
  );
}

interface WaysToEnterProps {
  readonly ways: WaysIn;
  readonly isBusy: boolean;
  readonly onToken: (token: string) => void;
}

function WaysToEnter({ ways, isBusy, onToken }: WaysToEnterProps) {
  const { signIn: words } = useAccountWords().account;
  return (
    <>
      <MailLinkForm />
      <OtherWays ways={ways} />
      <section className="sign-in__other" aria-labelledby="invitation-title">
        <h2 className="heading-text" id="invitation-title">
          {words.invitation}
        </h2>
        <TokenForm isBusy={isBusy} onToken={onToken} />
      </section>
      <p className="sign-in__other">
        {words.noInvitation} <TextLink href="/toegang">{words.askAccess}</TextLink>
      </p>
    </>
  );
}
