import type { Manifesto } from '#shared/record/state.ts';
import type { Me } from '../../api/Me.ts';
import { LiveProvider } from '../../live/LiveProvider.tsx';
import { FailurePage } from '../FailurePage.tsx';
import { LoadingPage } from '../LoadingPage.tsx';
import { Desk } from './Desk.tsx';
import { useOpenLive } from './useOpenLive.ts';

interface OpenDeskProps {
  readonly manifesto: Manifesto;
  readonly me: Me;
  readonly number: string | undefined;
}

/** Joins the manifesto's room before the desk is laid out. */
export function OpenDesk({ manifesto, me, number }: OpenDeskProps) {
  const opening = useOpenLive(manifesto.id, me);
  switch (opening.kind) {
    case 'opening':
      return <LoadingPage />;
    case 'failed':
      return <FailurePage failure={opening.failure} />;
    case 'open':
      return (
        <LiveProvider live={opening.live}>
          <Desk manifesto={manifesto} number={number} />
        </LiveProvider>
      );
  }
}
