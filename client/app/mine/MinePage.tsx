import { OpenManifesto } from '../OpenManifesto.tsx';
import { Mine } from './Mine.tsx';

/** What waits for who is signed in, what changed, and what their partner said, of one manifesto. */
export function MinePage({ slug }: { slug: string }) {
  return <OpenManifesto slug={slug}>{(manifesto) => <Mine manifesto={manifesto} />}</OpenManifesto>;
}
