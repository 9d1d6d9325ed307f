import { useManifestos } from '../../api/useManifestos.ts';
import { useMe } from '../../api/useMe.ts';
import { LiveProvider } from '../../live/LiveProvider.tsx';
import { SignInNeeded } from '../desk/SignInNeeded.tsx';
import { useOpenLive } from '../desk/useOpenLive.ts';
import { FailurePage } from '../FailurePage.tsx';
import { LoadingPage } from '../LoadingPage.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import type { Me } from '../../api/Me.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { Overview } from './Overview.tsx';

/** Who carries what, of a whole manifesto, for who is signed in. */
export function OverviewPage({ slug }: { slug: string }) {
  const me = useMe();
  const manifestos = useManifestos();
  const failure = me.error ?? manifestos.error;
  if (failure) return <FailurePage failure={failure} />;
  if (me.data === undefined || !manifestos.data) return <LoadingPage />;
  const manifesto = manifestos.data.find((one) => one.slug === slug);
  if (!manifesto) return <NotFoundPage />;
  if (me.data === null) return <SignInNeeded manifesto={manifesto} />;
  return <OpenOverview manifesto={manifesto} me={me.data} />;
}

function OpenOverview({ manifesto, me }: { manifesto: Manifesto; me: Me }) {
  const opening = useOpenLive(manifesto.id, me);
  switch (opening.kind) {
    case 'opening':
      return <LoadingPage />;
    case 'failed':
      return <FailurePage failure={opening.failure} />;
    case 'open':
      return (
        <LiveProvider live={opening.live}>
          <Overview manifesto={manifesto} />
        </LiveProvider>
      );
  }
}
