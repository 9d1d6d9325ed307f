import { OpenManifesto } from '../OpenManifesto.tsx';
import { Advice } from './Advice.tsx';

/** What became of the recommendations, of one manifesto. */
export function AdvicePage({ slug }: { slug: string }) {
  return (
    <OpenManifesto slug={slug}>{(manifesto) => <Advice manifesto={manifesto} />}</OpenManifesto>
  );
}
