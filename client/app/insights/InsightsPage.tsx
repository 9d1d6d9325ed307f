import { OpenManifesto } from '../OpenManifesto.tsx';
import { Insights } from './Insights.tsx';

/** What partners learnt elsewhere, of one manifesto. */
export function InsightsPage({ slug }: { slug: string }) {
  return (
    <OpenManifesto slug={slug}>{(manifesto) => <Insights manifesto={manifesto} />}</OpenManifesto>
  );
}
