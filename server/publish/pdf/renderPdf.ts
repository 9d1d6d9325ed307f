import type { ManifestoView } from '#shared/view.ts';
import { bookWords } from '../edition/bookWords.ts';
import { readEdition } from '../edition/readEdition.ts';
import { writersOf } from '../edition/writersOf.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import { renderJson } from '../renderJson.ts';
import template from './book.typ?raw';
import { makeBook } from './makeBook.ts';
import { printable } from './printable.ts';
import type { Typesetter } from './Typesetter.ts';

/** PDF/UA-1, for reading; or PDF/A-3a, for keeping, with the JSON export attached. */
export interface PdfForm {
  readonly standard: 'ua-1' | 'a-3a';
  readonly typesetter: Typesetter;
}

/** The manifesto as a small book, tagged for reading aloud. */
export async function renderPdf(
  view: ManifestoView,
  options: ExportOptions,
  { standard, typesetter }: PdfForm,
): Promise<Uint8Array> {
  const { language } = options;
  const { language: textLanguage, at } = view;
  const writers = writersOf(view, options);
  const edition = readEdition(view, options);
  const book = makeBook(edition, { language, textLanguage, writers, at });
  const typefaces = await typesetter.coverage();
  const printed = JSON.stringify(book, (key, value: unknown) =>
    typeof value === 'string' && key !== 'href' ? printable(value, typefaces) : value,
  );
  const unprintable = printed.includes('[U+') ? bookWords(language).unprintable('[U+4E2D]') : null; // prettier-ignore
  const attachment = standard === 'a-3a' ? `${view.slug}-${view.seq}.json` : null;
  return typesetter.typeset({
    template,
    files: {
      'data.json': printed,
      'file.json': JSON.stringify({ seal: edition.seal, unprintable, attachment }),
      ...(attachment !== null && { [attachment]: renderJson(view, options) }),
    },
    standard,
    at,
  });
}
