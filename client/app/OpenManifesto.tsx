import type { ReactNode } from 'react';
import type { Manifesto } from '#shared/record/state.ts';
import type { Me } from '../api/Me.ts';
import { useManifestos } from '../api/useManifestos.ts';
import { useMe } from '../api/useMe.ts';
import { LiveProvider } from '../live/LiveProvider.tsx';
import { DraftOwner } from '../ui/DraftOwner.ts';
import { TextLanguage } from '../ui/TextLanguage.ts';
import { FailurePage } from './FailurePage.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { SignInNeeded } from './SignInNeeded.tsx';
import { useOpenLive } from './useOpenLive.ts';

interface OpenManifestoProps {
  readonly slug: string;
  /** The page itself, once the manifesto is open. */
  readonly children: (manifesto: Manifesto) => ReactNode;
}

/** Opens a manifesto for who is signed in, before a page of it is laid out. */
export function OpenManifesto({ slug, children }: OpenManifestoProps) {
  const me = useMe();
  const manifestos = useManifestos();
  const failure = me.error ?? manifestos.error;
  if (failure) return <FailurePage failure={failure} />;
  if (me.data === undefined || !manifestos.data) return <LoadingPage />;
  const manifesto = manifestos.data.find((one) => one.slug === slug);
  if (!manifesto) return <NotFoundPage />;
  if (me.data === null) return <SignInNeeded manifesto={manifesto} />;
  return (
    <Opened manifesto={manifesto} me={me.data}>
      <DraftOwner value={me.data.person.id}>
        <TextLanguage value={manifesto.language}>{children(manifesto)}</TextLanguage>
      </DraftOwner>
    </Opened>
  );
}

interface OpenedProps {
  readonly manifesto: Manifesto;
  readonly me: Me;
  readonly children: ReactNode;
}

function Opened({ manifesto, me, children }: OpenedProps) {
  const opening = useOpenLive(manifesto.id, me);
  switch (opening.kind) {
    case 'opening':
      return <LoadingPage />;
    case 'failed':
      return <FailurePage failure={opening.failure} />;
    case 'open':
      return <LiveProvider live={opening.live}>{children}</LiveProvider>;
  }
}
