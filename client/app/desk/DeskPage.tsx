import { OpenManifesto } from '../OpenManifesto.tsx';
import { Desk } from './Desk.tsx';

interface DeskPageProps {
  readonly slug: string;
  /** The section in the address; without one, that where the reader can do most. */
  readonly number: string | undefined;
}

/** The writing desk of a manifesto. */
export function DeskPage({ slug, number }: DeskPageProps) {
  return (
    <OpenManifesto slug={slug}>
      {(manifesto) => <Desk manifesto={manifesto} number={number} />}
    </OpenManifesto>
  );
}
