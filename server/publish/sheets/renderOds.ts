import { words } from '#shared/language/words.ts';
import type { ManifestoView } from '#shared/view.ts';
import { oneLine } from '../edition/oneLine.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import { xml, xmlFile } from '../Xml.ts';
import type { Xml } from '../Xml.ts';
import { zipped } from '../office/zipped.ts';
import { coverageSheet } from './coverageSheet.ts';
import { endorsementSheet } from './endorsementSheet.ts';
import { localTime } from './localTime.ts';
import type { Cell, Sheet } from './Sheet.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

/** Who said what, and how many of which type, as a spreadsheet of two tables (ODF 1.3). */
export function renderOds(view: ManifestoView, options: ExportOptions): Uint8Array {
  const sheets = [endorsementSheet(view, options), coverageSheet(view, options)];
  return zipped(
    {
      mimetype: new TextEncoder().encode(mediaType),
      'META-INF/manifest.xml': xmlFile(manifest),
      'content.xml': xmlFile(content(sheets)),
      'styles.xml': xmlFile(pageStyles),
      'settings.xml': xmlFile(settings(sheets)),
      'meta.xml': xmlFile(meta(view, options)),
    },
    ['mimetype'],
  );
}

const parts = ['content.xml', 'styles.xml', 'settings.xml', 'meta.xml'];
const manifest = xml`<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
  <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/>
  ${parts.map((path) => xml`<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)}
</manifest:manifest>`;

// On paper a table lies on its side, as wide as the page.
const pageStyles = xml`<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">
    <office:automatic-styles>
      <style:page-layout style:name="side">
        <style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.2cm" style:scale-to-X="1" style:scale-to-Y="0"/>
      </style:page-layout>
    </office:automatic-styles>
    <office:master-styles>
      <style:master-page style:name="Side" style:page-layout-name="side"/>
    </office:master-styles>
  </office:document-styles>`;

function content(sheets: readonly Sheet[]): Xml {
  return xml`<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">
    <office:automatic-styles>
      ${sheets.map(({ columns }, sheet) => columns.map(({ width }, place) => columnStyle(sheet, place, width)))}
      ${styles}
    </office:automatic-styles>
    <office:body>
      <office:spreadsheet>
        ${sheets.map(table)}
        <table:database-ranges>${sheets.map(filter)}</table:database-ranges>
      </office:spreadsheet>
    </office:body>
  </office:document-content>`;
}

const styles = xml`<style:style style:name="side" style:family="table" style:master-page-name="Side"/>
  <number:date-style style:name="moment">
    <number:year number:style="long"/><number:text>-</number:text>
    <number:month number:style="long"/><number:text>-</number:text>
    <number:day number:style="long"/><number:text> </number:text>
    <number:hours number:style="long"/><number:text>:</number:text>
    <number:minutes number:style="long"/>
  </number:date-style>
  <style:style style:name="head" style:family="table-cell">
    <style:table-cell-properties fo:wrap-option="wrap" fo:padding="0.1cm" fo:border-bottom="0.5pt solid #333333" style:vertical-align="bottom"/>
    <style:text-properties fo:font-weight="bold"/>
  </style:style>
  <style:style style:name="head-number" style:family="table-cell">
    <style:table-cell-properties fo:wrap-option="wrap" fo:padding="0.1cm" fo:border-bottom="0.5pt solid #333333" style:vertical-align="bottom"/>
    <style:paragraph-properties fo:text-align="end"/>
    <style:text-properties fo:font-weight="bold"/>
  </style:style>
  <style:style style:name="words" style:family="table-cell">
    <style:table-cell-properties fo:wrap-option="wrap" fo:padding="0.1cm" style:vertical-align="top"/>
  </style:style>
  <style:style style:name="when" style:family="table-cell" style:data-style-name="moment">
    <style:table-cell-properties fo:padding="0.1cm" style:vertical-align="top"/>
    <style:paragraph-properties fo:text-align="start"/>
  </style:style>`;

function columnStyle(sheet: number, place: number, width: number): Xml {
  return xml`<style:style style:name="c${sheet}-${place}" style:family="table-column">
    <style:table-column-properties style:column-width="${width}cm"/>
  </style:style>`;
}

function table({ name, columns, rows }: Sheet, sheet: number): Xml {
  return xml`<table:table table:name="${name}" table:style-name="side">
    ${columns.map((_, place) => xml`<table:table-column table:style-name="c${sheet}-${place}" table:default-cell-style-name="words"/>`)}
    <table:table-header-rows>
      <table:table-row>${columns.map(({ title, isNumber }) => head(title, isNumber ? 'head-number' : 'head'))}</table:table-row>
    </table:table-header-rows>
    ${rows.map((row) => xml`<table:table-row>${row.map(cell)}</table:table-row>`)}
  </table:table>`;
}

// What is words is said to be words: no cell is ever read as a formula. Their style is their column's.
function cell(value: Cell): Xml {
  if (value === null) return xml`<table:table-cell/>`;
  if (typeof value === 'string')
    return xml`<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  if (typeof value === 'number')
    return xml`<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  const moment = localTime(value.at);
  return xml`<table:table-cell table:style-name="when" office:value-type="date" office:date-value="${moment}"><text:p>${moment.slice(0, 16).replace('T', ' ')}</text:p></table:table-cell>`;
}

function head(said: string, style: 'head' | 'head-number'): Xml {
  return xml`<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${said}</text:p></table:table-cell>`;
}

function filter({ name, columns, rows }: Sheet, sheet: number): Xml {
  const last = String.fromCodePoint('A'.charCodeAt(0) + columns.length - 1);
  const range = `'${name}'.A1:'${name}'.${last}${rows.length + 1}`;
  return xml`<table:database-range table:name="all-${sheet}" table:target-range-address="${range}" table:display-filter-buttons="true"/>`;
}

// The head of each table stays in sight.
function settings(sheets: readonly Sheet[]): Xml {
  const frozen = [
    ['VerticalSplitMode', 'short', 2],
    ['VerticalSplitPosition', 'int', 1],
    ['PositionBottom', 'int', 1],
  ] as const;
  const items = frozen.map(
    ([name, type, value]) =>
      xml`<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`,
  );
  return xml`<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" office:version="1.3">
    <office:settings>
      <config:config-item-set config:name="ooo:view-settings">
        <config:config-item-map-indexed config:name="Views">
          <config:config-item-map-entry>
            <config:config-item-map-named config:name="Tables">
              ${sheets.map(({ name }) => xml`<config:config-item-map-entry config:name="${name}">${items}</config:config-item-map-entry>`)}
            </config:config-item-map-named>
          </config:config-item-map-entry>
        </config:config-item-map-indexed>
      </config:config-item-set>
    </office:settings>
  </office:document-settings>`;
}

function meta(view: ManifestoView, { language }: ExportOptions): Xml {
  const { asOf } = words(language).exporting;
  return xml`<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">
    <office:meta>
      <dc:title>${oneLine(view.title)}</dc:title>
      <dc:description>${asOf(localTime(view.at).replace('T', ' '), String(view.seq))}</dc:description>
      <dc:language>${language}</dc:language>
      <dc:date>${view.at.slice(0, 19)}</dc:date>
    </office:meta>
  </office:document-meta>`;
}
