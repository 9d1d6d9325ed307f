import { OpenManifesto } from '../OpenManifesto.tsx';
import { SearchAll } from './SearchAll.tsx';

/** Looking for words in a whole manifesto. */
export function SearchPage({ slug }: { slug: string }) {
  return (
    <OpenManifesto slug={slug}>{(manifesto) => <SearchAll manifesto={manifesto} />}</OpenManifesto>
  );
}
