import { lazy } from 'react';
import { OpenManifesto } from '../OpenManifesto.tsx';
import { Desk } from './Desk.tsx';

// For a wall, in a meeting: it stands on the code of the desk, and comes behind it.
const ScreenPage = lazy(async () => ({
  default: (await import('../screen/ScreenPage.tsx')).ScreenPage,
}));

interface DeskPageProps {
  readonly slug: string;
  /** The section in the address; without one, that where the reader can do most. */
  readonly number?: string | undefined;
  /** A paragraph to be shown on a wall, and nothing else. */
  readonly onScreen?: string;
}

/** The writing desk of a manifesto. */
export function DeskPage({ slug, number, onScreen }: DeskPageProps) {
  if (onScreen !== undefined) return <ScreenPage slug={slug} paragraph={onScreen} />;
  return (
    <OpenManifesto slug={slug}>
      {(manifesto) => <Desk manifesto={manifesto} number={number} />}
    </OpenManifesto>
  );
}
