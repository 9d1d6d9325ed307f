import { partsOf, plainOf } from './partsOf.ts';

/**
 * What a Word file says when the changes of these authors are accepted and all others rejected, a
 * line a paragraph. Footnotes stand between brackets where they hang.
 */
export function settled(bytes: Uint8Array, accepted: readonly string[]): string[] {
  const parts = partsOf(bytes);
  const notes = new Map(
    [
      ...(parts.get('word/footnotes.xml') ?? '').matchAll(
        /<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/g,
      ),
    ].map(([, id = '', note = '']) => [id, plainOf(note).trim()]),
  );
  const isIn = (kind: string, author: string) => (kind === 'ins') === accepted.includes(author);
  const paragraphs = (parts.get('word/document.xml') ?? '').matchAll(/<w:p>(.*?)<\/w:p>/g);
  return [...paragraphs].flatMap(([, paragraph = '']) => {
    const mark = /<w:rPr><w:(ins|del) w:id="\d+" w:author="([^"]*)"[^>]*\/><\/w:rPr><\/w:pPr>/.exec(
      paragraph,
    );
    if (mark && !isIn(mark[1] ?? '', mark[2] ?? '')) return [];
    const said = paragraph
      .replaceAll(
        /<w:(ins|del) w:id="\d+" w:author="([^"]*)"[^>/]*>(.*?)<\/w:\1>/g,
        (_, kind: string, author: string, inner: string) => (isIn(kind, author) ? inner : ''),
      )
      .replaceAll(/<w:footnoteReference w:id="(\d+)"\/>/g, (_, id: string) => `[${notes.get(id)}]`);
    return [plainOf(said)];
  });
}
