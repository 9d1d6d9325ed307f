import type { Left } from '#shared/reading/Left.ts';
import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { openArchive } from '../openArchive.ts';
import { parseXml } from '../parseMarkup.ts';
import { unreadable } from '../refuse.ts';
import { OdtReader } from './OdtReader.ts';
import { OdtStyles } from './OdtStyles.ts';

/**
 * Reads an OpenDocument text, as it is with every tracked change accepted; null when the archive is
 * none.
 *
 * @throws Refusal `unreadable-file` or `too-large`.
 */
export function readOdt(bytes: Uint8Array, left: Left): ReadBlock[] | null {
  const archive = openArchive(bytes, (name) => name === 'content.xml' || name === 'styles.xml');
  const content = archive.get('content.xml');
  if (content === undefined) return null;
  const document = parseXml(content);
  const body = document.child('office:document-content')?.child('office:body');
  const text = body?.child('office:text');
  if (!text) throw unreadable(body ? 'not-text' : 'damaged', 'The document has no text.');
  const styles = archive.get('styles.xml');
  const roots = [...(styles === undefined ? [] : [parseXml(styles)]), document];
  return new OdtReader(new OdtStyles(roots), left).read(text);
}
