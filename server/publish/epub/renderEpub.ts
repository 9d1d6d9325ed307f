import { Buffer } from 'node:buffer';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Language } from '#shared/language/language.ts';
import type { ManifestoView } from '#shared/view.ts';
import { epubFiles } from './epubFiles.ts';

/** The manifesto as an e-book (EPUB 3): one ZIP file that holds everything it needs. */
export function renderEpub(view: ManifestoView, language: Language): Uint8Array {
  const files = epubFiles(view, language);
  // A ZIP has no time zone, so this is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const entries = Object.entries(files).map(([name, text]) => [
    name,
    // What a reader knows the file by stands at its start, as it is.
    [Buffer.from(text), { level: name === 'mimetype' ? 0 : 6, mtime }],
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}
