import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RefusalCode } from '#shared/refusal.ts';
import type { Me } from '../../api/Me.ts';
import { fetchManifestos } from '../../api/manifestos.ts';
import { problemCode } from '../../api/problemCode.ts';
import { signIn } from '../../api/sessions.ts';
import { meKey } from '../../api/useMe.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { useLanguage } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useFooter } from '../useFooter.ts';
import { useNavigate } from '../useNavigate.ts';
import { useTitle } from '../useTitle.ts';
import { MailLinkForm } from './MailLinkForm.tsx';
import { TokenForm } from './TokenForm.tsx';
import { useAccountWords } from './useAccountWords.ts';
import { useTicket } from './useTicket.ts';
import './account.css';

const overCodes: ReadonlySet<RefusalCode> = new Set([
  ...(['invitation-used', 'invitation-expired'] as const),
  ...(['link-used', 'link-expired', 'invalid-input'] as const),
]);

/**
 * Signing in. A link brings its token here, and a press on the button uses it: what only opens
 * links, as a mail scanner does, uses nothing up [C3].
 */
export function SignInPage() {
  const { signIn: words } = useAccountWords().account;
  useTitle(words.title);
  const token = useTicket();
  const enter = useEnter();
  // As long as the server did not say that it is over, it can be tried again.
  const isLink = token !== '' && !enter.spent.includes(token);
  return (
    <Page footer={useFooter()}>
      <div className="sign-in">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        {enter.error !== null && <ProblemAlert code={problemCode(enter.error)} />}
        {isLink ? (
          <UseLink isBusy={enter.isPending} onEnter={() => enter.mutate(token)} />
        ) : (
          <WaysIn isBusy={enter.isPending} onToken={enter.mutate} />
        )}
      </div>
    </Page>
  );
}

function useEnter() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const [spent, setSpent] = useState<readonly string[]>([]);
  const entering = useMutation({
    mutationFn: (token: string) => signIn(token, language),
    onError: (failure, token) => {
      if (overCodes.has(problemCode(failure))) setSpent((all) => [...all, token]);
    },
    onSuccess: async (me) => {
      queries.clear();
      queries.setQueryData(meKey, me);
      const [first] = await fetchManifestos().catch(() => []);
      navigate(first ? `/manifest/${first.slug}` : withoutManifesto(me), { replace: true });
    },
  });
  return { ...entering, spent };
}

// Who can make a manifesto goes to where it is made.
function withoutManifesto({ person }: Me): string {
  return person.role === 'coordinator' ? '/netwerk' : '/';
}

function UseLink({ isBusy, onEnter }: { isBusy: boolean; onEnter: () => void }) {
  const { signIn: words } = useAccountWords().account;
  return (
    <Form onSubmit={() => isBusy || onEnter()}>
      <p className="reading">{words.withLink}</p>
      <Button kind="primary" wide type="submit" busy={isBusy}>
        {words.enter}
      </Button>
    </Form>
  );
}

function WaysIn(props: { isBusy: boolean; onToken: (token: string) => void }) {
  const { signIn: words } = useAccountWords().account;
  return (
    <>
      <MailLinkForm />
      <section className="sign-in__other" aria-labelledby="invitation-title">
        <h2 className="heading-text" id="invitation-title">
          {words.invitation}
        </h2>
        <TokenForm {...props} />
      </section>
      <p className="sign-in__other">
        {words.noInvitation} <TextLink href="/toegang">{words.askAccess}</TextLink>
      </p>
    </>
  );
}
