import type { Manifesto } from '#shared/record/state.ts';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { Page } from '../ui/Page.tsx';
import { useFooter } from './useFooter.ts';
import { useTitle } from './useTitle.ts';

/** The desk for who is not signed in: reading needs no account and has its own page. */
export function SignInNeeded({ manifesto }: { manifesto: Manifesto }) {
  const { signIn, frame } = useWords();
  useTitle(manifesto.title);
  return (
    <Page footer={useFooter()}>
      <div className="sign-in">
        <h1 className="utrecht-heading-1">{manifesto.title}</h1>
        <p className="lead">{signIn.needed}</p>
        <p className="reading">{signIn.neededText}</p>
        <ButtonGroup>
          <ButtonLink kind="primary" href={`/m/${manifesto.slug}`}>
            {frame.readManifesto}
          </ButtonLink>
          <ButtonLink href="/aanmelden">{frame.signIn}</ButtonLink>
        </ButtonGroup>
      </div>
    </Page>
  );
}
