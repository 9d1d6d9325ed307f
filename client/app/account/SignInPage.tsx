import { useMutation, useQueryClient } from '@tanstack/react-query';
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

/**
 * Signing in. A link brings its token here, and a press on the button uses it: what only opens
 * links, as a mail scanner does, uses nothing up [C3].
 */
export function SignInPage() {
  const { signIn: words } = useAccountWords().account;
  useTitle(words.title);
  const token = useTicket();
  const enter = useEnter();
  const isFresh = token !== '' && enter.variables !== token;
  const isUsing = enter.isPending && enter.variables === token;
  return (
    <Page footer={useFooter()}>
      <div className="sign-in">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        {enter.error !== null && !isFresh && <ProblemAlert code={problemCode(enter.error)} />}
        {token !== '' && (isFresh || isUsing) ? (
          <UseLink isBusy={isUsing} onEnter={() => enter.mutate(token)} />
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
  return useMutation({
    mutationFn: (token: string) => signIn(token, language),
    onSuccess: async (me) => {
      queries.clear();
      queries.setQueryData(meKey, me);
      const [first] = await fetchManifestos().catch(() => []);
      navigate(first ? `/manifest/${first.slug}` : withoutManifesto(me), { replace: true });
    },
  });
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
