import type { ParagraphId } from '#shared/ids.ts';
import { OpenManifesto } from '../OpenManifesto.tsx';
import { Screen } from './Screen.tsx';

/** One paragraph on a wall, for a meeting. */
export function ScreenPage({ slug, paragraph }: { slug: string; paragraph: string }) {
  return (
    <OpenManifesto slug={slug}>
      {(manifesto) => <Screen manifesto={manifesto} id={paragraph as ParagraphId} />}
    </OpenManifesto>
  );
}
