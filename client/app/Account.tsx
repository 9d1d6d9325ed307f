import { useMe } from '../api/useMe.ts';
import { SignedIn } from './SignedIn.tsx';

/** Who is signed in, with a way out; nothing when nobody is. */
export function Account() {
  const { data: me } = useMe();
  return me ? <SignedIn me={me} className="site-bar__me" /> : null;
}
