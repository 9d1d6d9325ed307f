import { posix } from 'node:path';
import type { Left } from '#shared/reading/Left.ts';
import type { Markup } from '#shared/reading/Markup.ts';
import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { openArchive } from '../openArchive.ts';
import type { Archive } from '../openArchive.ts';
import { parseXml } from '../parseMarkup.ts';
import { unreadable } from '../refuse.ts';
import { DocxLists } from './DocxLists.ts';
import { DocxReader } from './DocxReader.ts';
import type { DocxNotes } from './DocxReader.ts';
import { DocxStyles } from './DocxStyles.ts';

const wanted = /^(?:_rels\/\.rels|[^/]+\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/;

/**
 * Reads a document of Word (Office Open XML), as it is with every tracked change accepted; null when
 * the archive is none.
 *
 * @throws Refusal `unreadable-file` or `too-large`.
 */
export function readDocx(bytes: Uint8Array, left: Left): ReadBlock[] | null {
  const archive = openArchive(bytes, (name) => wanted.test(name));
  const main = mainPart(archive);
  if (main === null) return null;
  const document = partOf(archive, main);
  const body = document?.child('w:document')?.child('w:body');
  if (!body) throw unreadable('damaged', 'The document has no text part.');
  const nameOf = (name: string) => posix.join(posix.dirname(main), `${name}.xml`);
  const part = (name: string) => partOf(archive, nameOf(name));
  const notes = (name: string): DocxNotes => ({
    bodies: notesIn(part(name)),
    targets: targetsOf(archive, nameOf(name)),
  });
  const reader = new DocxReader({
    styles: new DocxStyles(part('styles')),
    lists: new DocxLists(part('numbering')),
    targets: targetsOf(archive, main),
    notes: { footnote: notes('footnotes'), endnote: notes('endnotes') },
    left,
  });
  return reader.read(body);
}

// Which part is the document, the archive says itself.
function mainPart(archive: Archive): string | null {
  const targets = relationsIn(partOf(archive, '_rels/.rels'));
  const main = targets.find((one) => one.get('Type')?.endsWith('/officeDocument'))?.get('Target');
  const name = main?.replace(/^\//, '') ?? null;
  return name !== null && archive.has(name) ? name : null;
}

function partOf(archive: Archive, name: string): Markup | null {
  const text = archive.get(name);
  return text === undefined ? null : parseXml(text);
}

function relationsIn(part: Markup | null): Markup[] {
  return part?.child('Relationships')?.elements ?? [];
}

// Where links lead, by their name in this part.
function targetsOf(archive: Archive, name: string): ReadonlyMap<string, string> {
  const { dir, base } = posix.parse(name);
  const part = partOf(archive, posix.join(dir, '_rels', `${base}.rels`));
  return new Map(
    relationsIn(part)
      .filter((one) => one.get('TargetMode') === 'External')
      .map((one) => [one.get('Id') ?? '', one.get('Target') ?? '']),
  );
}

function notesIn(part: Markup | null): ReadonlyMap<string, Markup> {
  const notes = part?.elements[0]?.elements ?? [];
  return new Map(notes.map((note) => [note.get('w:id') ?? '', note]));
}
