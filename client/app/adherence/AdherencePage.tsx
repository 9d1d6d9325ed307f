import { OpenManifesto } from '../OpenManifesto.tsx';
import { Adhering } from './Adhering.tsx';

/** What partners do with what was adopted, of one manifesto. */
export function AdherencePage({ slug }: { slug: string }) {
  return (
    <OpenManifesto slug={slug}>{(manifesto) => <Adhering manifesto={manifesto} />}</OpenManifesto>
  );
}
