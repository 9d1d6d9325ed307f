import { createHash } from 'node:crypto';
import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { ManifestoView } from '#shared/view.ts';
import { oneLine } from '../edition/oneLine.ts';
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
  language: Language,
): string {
  const { exporting: say } = words(language);
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
        ${metadata(view, language)}
        ${accessibility.map(([property, value]) => meta(`schema:${property}`, value))}
        ${meta('schema:accessibilitySummary', say.accessibility)}
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

function metadata(view: ManifestoView, language: Language): Html[] {
  const { exporting: say } = words(language);
  const writers = new Set(view.sections.flatMap(({ coalition }) => coalition.partners));
  const languages = new Set([view.language, language]);
  return [
    html`<dc:identifier id="id">urn:uuid:${identifierOf(view)}</dc:identifier>`,
    html`<dc:title>${oneLine(view.title) || say.kind}</dc:title>`,
    ...[...languages].map((one) => html`<dc:language>${one}</dc:language>`),
    ...[...writers].map((name) => html`<dc:creator>${oneLine(name)}</dc:creator>`),
    html`<dc:date>${view.at}</dc:date>`,
    meta('dcterms:modified', `${view.at.slice(0, 19)}Z`),
  ];
}

function meta(property: string, value: string): Html {
  return html`<meta property="${property}">${value}</meta>`;
}

// The same for every edition of one manifesto, by which readers know a newer one: of the key that
// signs its record and of its address, as a UUID of version 8 (RFC 9562).
function identifierOf({ head, slug }: ManifestoView): string {
  const bytes = createHash('sha256').update(`draagvlak epub 1\n${head.key}\n${slug}`).digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
