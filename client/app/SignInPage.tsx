import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Me } from '../api/Me.ts';
import { meKey } from '../api/useMe.ts';
import { fetchManifestos } from '../api/manifestos.ts';
import { signIn } from '../api/sessions.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { Page } from '../ui/Page.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { problemCode } from '../api/problemCode.ts';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useFooter } from './useFooter.ts';
import { useNavigate } from './useNavigate.ts';
import { useTitle } from './useTitle.ts';

/** Signing in with an invitation: the link brings the token behind its `#`, or it is pasted. */
export function SignInPage() {
  const { signIn: words } = useWords();
  useTitle(words.title);
  const enter = useEnter();
  return (
    <Page footer={useFooter()}>
      <div className="sign-in">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        <p className="reading">{words.withInvitation}</p>
        {enter.isPending && <output>{words.checking}</output>}
        {enter.error !== null && <ProblemAlert code={problemCode(enter.error)} />}
        <TokenForm isBusy={enter.isPending} onToken={enter.mutate} />
        <p className="subtle">
          {words.noInvitation} {words.askAccess}
        </p>
      </div>
    </Page>
  );
}

function useEnter() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const entering = useMutation({
    mutationFn: signIn,
    onSuccess: async (me) => {
      queries.clear();
      queries.setQueryData(meKey, me);
      const [first] = await fetchManifestos().catch(() => []);
      navigate(first ? `/manifest/${first.slug}` : withoutManifesto(me), { replace: true });
    },
  });
  const { mutate } = entering;
  const isUsed = useRef(false);
  useEffect(() => {
    const token = location.hash.slice(1);
    // An invitation works once: it is sent once, and does not stay in the address.
    if (token === '' || isUsed.current) return;
    isUsed.current = true;
    history.replaceState(history.state, '', location.pathname);
    mutate(token);
  }, [mutate]);
  return entering;
}

// Who can make a manifesto goes to where it is made.
function withoutManifesto({ person }: Me): string {
  return person.role === 'coordinator' ? '/netwerk' : '/';
}

function TokenForm(props: { isBusy: boolean; onToken: (token: string) => void }) {
  const { signIn: words } = useWords();
  const [pasted, setPasted] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    const token = pasted.trim().split('#').at(-1) ?? '';
    setMissing(token === '');
    if (token !== '') props.onToken(token);
  };
  return (
    <Form onSubmit={submit}>
      <FormField
        label={words.tokenLabel}
        description={words.tokenDescription}
        error={isMissing ? words.emptyToken : undefined}
      >
        {(attributes) => (
          <TextInput
            {...attributes}
            autoComplete="off"
            spellCheck={false}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </FormField>
      <Button kind="primary" wide type="submit" busy={props.isBusy}>
        {words.submit}
      </Button>
    </Form>
  );
}
