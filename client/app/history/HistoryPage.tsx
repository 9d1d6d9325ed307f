import { sectionsOf } from '#shared/record/sections.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { useRecord } from '../../live/LiveProvider.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { OpenManifesto } from '../OpenManifesto.tsx';
import { History } from './History.tsx';

/** What a section's text was, by the number in the address. */
export function HistoryPage({ slug, number }: { slug: string; number: string }) {
  return (
    <OpenManifesto slug={slug}>
      {(manifesto) => <Of manifesto={manifesto} number={Number(number)} />}
    </OpenManifesto>
  );
}

function Of({ manifesto, number }: { manifesto: Manifesto; number: number }) {
  const section = sectionsOf(useRecord(), manifesto.id)[number - 1];
  if (!section) return <NotFoundPage />;
  // Another section has another history: nothing of what was chosen goes along.
  return <History key={section.id} place={{ manifesto, section, number }} />;
}
