import { useLive } from '../../live/LiveProvider.tsx';
import { SignedIn } from '../SignedIn.tsx';

/** Oneself, with one's partner and the way out. */
export function MeHere() {
  return <SignedIn me={useLive().me} className="topbar__me" />;
}
