import type { Booklet, Entry } from '../Booklet.ts';
import { paragraphLooks } from '../looks.ts';
import { xml, xmlFile } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';
import { zipped } from '../zipped.ts';
import type { Parts } from '../zipped.ts';
import { OdtChanges } from './OdtChanges.ts';
import { odtName, odtStyles } from './odtNames.ts';
import { odtSpaces } from './odtSpaces.ts';
import { odtFaces, odtStyleSheet } from './odtStyles.ts';
import { newPage, OdtText } from './OdtText.ts';

export const odtMediaType = 'application/vnd.oasis.opendocument.text';

/** A booklet as an OpenDocument text. */
export function renderOdt(booklet: Booklet): Uint8Array {
  return zipped(odtParts(booklet), ['mimetype']);
}

/** The files of which it consists. What says of which kind it is has to be the first. */
export function odtParts(booklet: Booklet): Parts {
  return {
    mimetype: new TextEncoder().encode(odtMediaType),
    'content.xml': xmlFile(content(booklet)),
    'styles.xml': xmlFile(odtStyleSheet(booklet)),
    'meta.xml': xmlFile(meta(booklet)),
    'META-INF/manifest.xml': xmlFile(manifest()),
  };
}

function content(booklet: Booklet): Xml {
  const { cover, body } = booklet;
  const changes = new OdtChanges();
  const text = new OdtText([...cover, ...body], changes, booklet);
  const [first, ...rest] = cover;
  const written = xml`${text.write(first ? [first] : [], 'First')}${text.write(rest)}${contents(booklet)}${text.write(body)}`;
  return xml`<office:document-content ${odtSpaces} office:version="1.3">
    ${odtFaces()}
    <office:automatic-styles>
      <style:style style:name="First" style:family="paragraph" style:parent-style-name="${odtName(odtStyles.kind)}" style:master-page-name="First_20_Page"/>
      <style:style style:name="${newPage}" style:family="paragraph" style:parent-style-name="${odtName(odtStyles['heading-1'])}"><style:paragraph-properties fo:break-before="page"/></style:style>
      <style:style style:name="Whole" style:family="section"/>
    </office:automatic-styles>
    <office:body><office:text>${changes.list()}${written}</office:text></office:body>
  </office:document-content>`;
}

function contents({ contents: { title, entries } }: Booklet): Xml {
  const heading = odtName(odtStyles['contents-title']);
  // What is in the source makes the contents anew, when somebody asks for that.
  return xml`<text:table-of-content text:style-name="Whole" text:name="Contents" text:protected="false">
    <text:table-of-content-source text:outline-level="1" text:use-index-marks="false">
      <text:index-title-template text:style-name="${heading}">${title}</text:index-title-template>
      <text:table-of-content-entry-template text:outline-level="1" text:style-name="${line}"><text:index-entry-link-start text:style-name="Index_20_Link"/><text:index-entry-chapter/><text:index-entry-tab-stop style:type="left" style:position="${paragraphLooks.contents.hang}mm"/><text:index-entry-text/><text:index-entry-tab-stop style:type="right" style:leader-char=" "/><text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>
    </text:table-of-content-source>
    <text:index-body>
      <text:index-title text:style-name="Whole" text:name="Contents_Head"><text:p text:style-name="${heading}">${title}</text:p></text:index-title>
      ${entries.map(entry)}
    </text:index-body>
  </text:table-of-content>`;
}

const line = odtName(odtStyles.contents);

function entry({ number, title, to }: Entry): Xml {
  return xml`<text:p text:style-name="${line}"><text:a xlink:type="simple" xlink:href="#${to}" text:style-name="Index_20_Link" text:visited-style-name="Index_20_Link">${number}<text:tab/>${title}<text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="${to}"/></text:a></text:p>`;
}

function meta({ title, asOf, at, language, root }: Booklet): Xml {
  const moment = at.slice(0, 19);
  return xml`<office:document-meta ${odtSpaces} office:version="1.3"><office:meta>
    <meta:generator>Draagvlak</meta:generator><dc:title>${title}</dc:title><dc:subject>${asOf}</dc:subject><dc:language>${language}</dc:language><meta:creation-date>${moment}</meta:creation-date><dc:date>${moment}</dc:date><meta:user-defined meta:name="Record">${root}</meta:user-defined>
  </office:meta></office:document-meta>`;
}

function manifest(): Xml {
  const files = [
    ['/', odtMediaType],
    ...['content.xml', 'styles.xml', 'meta.xml'].map((path) => [path, 'text/xml']),
  ];
  return xml`<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
    ${files.map(([path = '', type = '']) => xml`<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)}
  </manifest:manifest>`;
}
