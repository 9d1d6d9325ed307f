import { createHash } from 'node:crypto';
import { words } from '#shared/language/words.ts';
import type { ManifestoView } from '#shared/view.ts';
import { bookWords } from '../edition/bookWords.ts';
import { oneLine } from '../edition/oneLine.ts';
import { writersOf } from '../edition/writersOf.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import { html, raw } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';

/** A page of the book, as its package lists it. */
export interface EpubItem {
  readonly name: string;
  readonly markup: string;
}

const accessibility = [
  ['accessMode', 'textual'],
  ['accessMode', 'visual'],
  ['accessModeSufficient', 'textual'],
  ...[
    'alternativeText',
    'ARIA',
    'displayTransformability',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
  ].map((feature) => ['accessibilityFeature', feature]),
  ['accessibilityHazard', 'none'],
] as const;

/** What the book is and which files it has, in reading order (`package.opf`). */
export function epubPackage(
  view: ManifestoView,
  pages: readonly EpubItem[],
  options: ExportOptions,
): string {
  const { language } = options;
  const items = pages.map(({ name, markup }) => {
    const properties = [
      ...(name === 'nav' ? ['nav'] : []),
      ...(markup.includes('<svg') ? ['svg'] : []),
    ].join(' ');
    const more = properties === '' ? null : html` properties="${properties}"`;
    return html`<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"${more} />
    `; // prettier-ignore
  });
  return html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
    ${raw(`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">`)}
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        ${metadata(view, options)}
        ${accessibility.map(([property, value]) => meta(`schema:${property}`, value))}
        ${meta('schema:accessibilitySummary', bookWords(language).accessibility)}
      </metadata>
      <manifest>
        ${items}
        <item id="style" href="style.css" media-type="text/css" />
      </manifest>
      <spine>
        ${pages.map(({ name }) => html`<itemref idref="${name}" />`)}
      </spine>
    </package>`.markup;
}

function metadata(view: ManifestoView, options: ExportOptions): Html[] {
  const { language } = options;
  const { exporting: say } = words(language);
  const languages = new Set([view.language, language]);
  const isOther = oneLine(view.title) !== '' && view.language !== language;
  const titled = isOther ? html` xml:lang="${view.language}"` : null;
  return [
    html`<dc:identifier id="id">urn:uuid:${identifierOf(view, options)}</dc:identifier>`,
    html`<dc:title${titled}>${oneLine(view.title) || say.kind}</dc:title>`,
    ...[...languages].map((one) => html`<dc:language>${one}</dc:language>`),
    ...writersOf(view, options).map((name) => html`<dc:creator>${name}</dc:creator>`),
    html`<dc:date>${view.at}</dc:date>`,
    meta('dcterms:modified', `${view.at.slice(0, 19)}Z`),
  ];
}

function meta(property: string, value: string): Html {
  return html`<meta property="${property}">${value}</meta>`;
}

// The same for every edition of one manifesto in one form, by which readers know a newer one: of the
// key that signs its record, its address and what was asked for, as a UUID of version 8 (RFC 9562).
function identifierOf({ head, slug }: ManifestoView, options: ExportOptions): string {
  const { language, annexes = 'all', section = '', since } = options;
  const named = ['draagvlak epub 1', head.key, slug, language, annexes, section];
  // Only the changes are another book: a reader would put them in the place of the whole.
  if (since) named.push(`since ${since.seq}`);
  const bytes = createHash('sha256').update(named.join('\n')).digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
