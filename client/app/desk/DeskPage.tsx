import { useManifestos } from '../../api/useManifestos.ts';
import { useMe } from '../../api/useMe.ts';
import { FailurePage } from '../FailurePage.tsx';
import { LoadingPage } from '../LoadingPage.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { OpenDesk } from './OpenDesk.tsx';
import { SignInNeeded } from './SignInNeeded.tsx';

interface DeskPageProps {
  readonly slug: string;
  /** The section in the address; without one, that where the reader can do most. */
  readonly number: string | undefined;
}

/** The writing desk of a manifesto, for who is signed in. */
export function DeskPage({ slug, number }: DeskPageProps) {
  const me = useMe();
  const manifestos = useManifestos();
  const failure = me.error ?? manifestos.error;
  if (failure) return <FailurePage failure={failure} />;
  if (me.data === undefined || !manifestos.data) return <LoadingPage />;
  const manifesto = manifestos.data.find((one) => one.slug === slug);
  if (!manifesto) return <NotFoundPage />;
  if (me.data === null) return <SignInNeeded manifesto={manifesto} />;
  return <OpenDesk manifesto={manifesto} me={me.data} number={number} />;
}
