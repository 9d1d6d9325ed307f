import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

// Other programs want to be told what the parts are; we do not look.
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const contentTypes = [
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>`,
  ...['styles', 'numbering', 'footnotes'].map(
    (part) => `<Override PartName="/word/${part}.xml" ContentType="${main}.${part}+xml"/>`,
  ),
  '</Types>',
].join('');

/** What goes into a document of Word, as XML. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Where links lead, by name. */
  readonly targets?: Readonly<Record<string, string>>;
  /** Those in footnotes. */
  readonly noteTargets?: Readonly<Record<string, string>>;
}

/** A document of Word, as small as it can be. */
export function docx({ targets = {}, noteTargets = {}, ...said }: DocxParts): Uint8Array {
  const around = (root: string, inner: string) =>
    `<w:${root} xmlns:w="${w}" xmlns:r="${types}">${inner}</w:${root}>`;
  const { body, styles, numbering, footnotes } = said;
  const partsOf = Object.entries({ styles, numbering, footnotes })
    .filter(([, text]) => text !== undefined)
    .map(([part]) => `<Relationship Id="${part}" Type="${types}/${part}" Target="${part}.xml"/>`)
    .join('');
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${types}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}">${linksTo(targets)}${partsOf}</Relationships>`,
    'word/document.xml': around('document', `<w:body>${body}</w:body>`),
    'word/_rels/footnotes.xml.rels': `<Relationships xmlns="${relations}">${linksTo(noteTargets)}</Relationships>`,
    ...(styles !== undefined && { 'word/styles.xml': around('styles', styles) }),
    ...(numbering !== undefined && { 'word/numbering.xml': around('numbering', numbering) }),
    ...(footnotes !== undefined && { 'word/footnotes.xml': around('footnotes', footnotes) }),
  };
  return zipped(parts);
}

function linksTo(targets: Readonly<Record<string, string>>): string {
  return Object.entries(targets)
    .map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="${types}/hyperlink" Target="${target}" TargetMode="External"/>`,
    )
    .join('');
}

/** An OpenDocument text, as small as it can be. */
export function odt({ body, styles = '' }: { body: string; styles?: string }): Uint8Array {
  const names = ['office', 'style', 'text', 'table', 'draw', 'fo'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const root = `${names.join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink"`;
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${root}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

/** An archive of these parts. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    { mtime: new Date('2026-09-28T12:00:00Z') },
  );
}
