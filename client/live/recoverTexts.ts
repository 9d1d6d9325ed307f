import * as Y from 'yjs';
import { paragraphsOf } from '#shared/document.ts';
import type { DocumentJson, Paragraph } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { readFragment } from '#shared/readFragment.ts';
import { contentRoot } from '#shared/wire.ts';
import type { RecoveredText } from './SectionSession.ts';

/** What to recover from: the text of this page and that of the server. */
export interface Recovering {
  readonly own: Y.Doc;
  readonly server: Y.Doc;
  /** Paragraphs in which was typed here since the server last confirmed everything. */
  readonly touched: ReadonlySet<string>;
  /** What came between. Texts of two epochs, of before and after a restore, are never merged [T5]. */
  readonly cause: RecoveredText['cause'];
  /** The section's number, for the numbers of its paragraphs. */
  readonly number: number;
}

/**
 * The paragraphs whose words here did not reach the server [T3]. What others wrote meanwhile is
 * merged in first, so that a proposal made of them takes nothing of theirs away.
 */
export function recoverTexts({
  own,
  server,
  touched,
  cause,
  number: section,
}: Recovering): RecoveredText[] {
  const isSameText = cause !== 'restored';
  const before = paragraphsOf(textOf(own), section);
  const both = new Y.Doc();
  Y.applyUpdate(both, Y.encodeStateAsUpdate(own));
  if (isSameText) Y.applyUpdate(both, Y.encodeStateAsUpdate(server));
  const merged = byId(paragraphsOf(textOf(both), section));
  const current = byId(paragraphsOf(textOf(server), section));
  both.destroy();
  const isOwn = ({ id }: Paragraph) => touched.has(id) || (isSameText && !current.has(id));
  return before
    .filter(isOwn)
    .map((paragraph) => merged.get(paragraph.id) ?? paragraph)
    .filter(({ id, exact, text }) => text !== '' && current.get(id)?.exact !== exact)
    .map(({ id, number, text, wording }) => ({
      paragraph: id,
      cause,
      number,
      text,
      runs: wording.runs,
      current: current.get(id)?.exact ?? null,
    }));
}

function textOf(doc: Y.Doc): DocumentJson {
  return readFragment(doc.getXmlFragment(contentRoot));
}

function byId(paragraphs: readonly Paragraph[]): Map<ParagraphId, Paragraph> {
  return new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
}
