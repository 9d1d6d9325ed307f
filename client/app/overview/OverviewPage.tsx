import { OpenManifesto } from '../OpenManifesto.tsx';
import { Overview } from './Overview.tsx';

/** Who carries what, of a whole manifesto. */
export function OverviewPage({ slug }: { slug: string }) {
  return (
    <OpenManifesto slug={slug}>{(manifesto) => <Overview manifesto={manifesto} />}</OpenManifesto>
  );
}
