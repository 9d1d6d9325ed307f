import type { Booklet } from '../Booklet.ts';
import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';
import { relationships } from './DocxLinks.ts';

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const packaged = 'application/vnd.openxmlformats-package';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const about = 'http://schemas.openxmlformats.org/package/2006';

export const docxMediaType = `${main}.document`;

/** The kinds of the files in `word/`, by their names. */
export function contentTypes(names: readonly string[]): Xml {
  return xml`<Types xmlns="${about}/content-types"><Default Extension="rels" ContentType="${packaged}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>
    ${names.map((name) => xml`<Override PartName="/word/${name}.xml" ContentType="${main}.${name.replace(/\d+$/u, '')}+xml"/>`)}
    <Override PartName="/docProps/core.xml" ContentType="${packaged}.core-properties+xml"/>
  </Types>`;
}

/** What the package consists of. */
export function packageLinks(): Xml {
  return relationships([
    xml`<Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="word/document.xml"/>`,
    xml`<Relationship Id="rId2" Type="${about}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  ]);
}

/** What the file says of itself. */
export function coreProperties({ title, asOf, at, language, root }: Booklet): Xml {
  const moment = `${at.slice(0, 19)}Z`;
  return xml`<cp:coreProperties xmlns:cp="${about}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <dc:title>${title}</dc:title><dc:subject>${asOf}</dc:subject><dc:creator>Draagvlak</dc:creator><dc:identifier>${root}</dc:identifier><dc:language>${language}</dc:language>
    <dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>
  </cp:coreProperties>`;
}
