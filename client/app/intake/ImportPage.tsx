import { OpenManifesto } from '../OpenManifesto.tsx';
import { ImportSection } from './ImportSection.tsx';

/** Reading a file into a section, for who is signed in. */
export function ImportPage({ slug, number }: { slug: string; number: string }) {
  return (
    <OpenManifesto slug={slug}>
      {(manifesto) => <ImportSection manifesto={manifesto} number={Number(number)} />}
    </OpenManifesto>
  );
}
