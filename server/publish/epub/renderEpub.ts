import type { ManifestoView } from '#shared/view.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import { zipped } from '../office/zipped.ts';
import { epubFiles } from './epubFiles.ts';

/** The manifesto as an e-book (EPUB 3): one file that holds everything it needs. */
export function renderEpub(view: ManifestoView, options: ExportOptions): Uint8Array {
  const encoder = new TextEncoder();
  const parts = Object.entries(epubFiles(view, options)).map(
    ([path, text]) => [path, encoder.encode(text)] as const,
  );
  // What a reader knows the file by stands at its start, as it is.
  return zipped(Object.fromEntries(parts), ['mimetype']);
}
