import { strFromU8, unzipSync } from 'fflate';

/** The files of an ODT or DOCX, by their paths. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const files = Object.entries(unzipSync(bytes));
  return new Map(files.map(([path, made]) => [path, strFromU8(made)]));
}

/** The part of either that has its text. */
export function textPartOf(parts: ReadonlyMap<string, string>): string {
  return parts.get('content.xml') ?? parts.get('word/document.xml') ?? '';
}

/** What somebody reads in a part: each paragraph a line, footnotes on lines of their own; no comments. */
export function plainOf(xml: string): string {
  const spaced = xml
    .replaceAll(/<office:annotation .*?<\/office:annotation>/gs, '')
    .replaceAll(/<(?:text:s|text:tab|w:tab)\/>/g, ' ')
    .replaceAll(/<text:note-citation>.*?<\/text:note-citation>|<w:instrText.*?<\/w:instrText>/g, '')
    .replaceAll(/<\/(?:text:p|text:h|w:p)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '');
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return spaced.replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '?');
}

/** All that somebody reads in an ODT or DOCX, footnotes at the end. */
export function readOffice(bytes: Uint8Array): string {
  const parts = partsOf(bytes);
  const text = textPartOf(parts);
  const note = /<text:note .*?<\/text:note>/g;
  const notes = [...(text.match(note) ?? []), parts.get('word/footnotes.xml') ?? ''];
  return plainOf([text.replaceAll(note, ''), ...notes].join(''));
}

/** Parts as one text that can be compared by lines: every block begins one. */
export function laidOut(parts: ReadonlyMap<string, string>, paths: readonly string[]): string {
  const block =
    /<(?=(?:w:(?:p|comment|style|abstractNum|num|lvl|footnote|sectPr|sdt|font|tab|header\w*|compat)|text:(?:p|h|list|list-item|list-level\S*|list-style|changed-region|table\S*|index\S*|outline\S*|note)|style:(?:style|font-face|page-layout|master-page|header|footer)|office:\w+|Relationship|Override|manifest:file-entry)[\s>/])/g;
  return paths
    .map((path) => `=== ${path}\n${(parts.get(path) ?? '').replaceAll(block, '\n<')}\n`)
    .join('\n');
}
