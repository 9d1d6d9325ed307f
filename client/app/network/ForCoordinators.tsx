import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { ErrorPage } from '../../ui/ErrorPage.tsx';
import { Page } from '../../ui/Page.tsx';
import { Account } from '../Account.tsx';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { useNetworkWords } from '../../network/useNetworkWords.ts';

/** Whose page this is, for who is no coordinator. */
export function ForCoordinators({ isSignedIn }: { isSignedIn: boolean }) {
  const { network, frame } = useNetworkWords();
  useTitle(network.title);
  return (
    <Page account={<Account />} footer={useFooter()}>
      <ErrorPage
        title={network.onlyCoordinator}
        text={isSignedIn ? network.onlyCoordinatorText : network.signInText}
        actions={
          <>
            {!isSignedIn && (
              <ButtonLink kind="primary" href="/aanmelden">
                {frame.signIn}
              </ButtonLink>
            )}
            <ButtonLink href="/">{frame.toStart}</ButtonLink>
          </>
        }
      />
    </Page>
  );
}
