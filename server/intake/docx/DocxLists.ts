import type { Markup } from '#shared/reading/Markup.ts';
import type { ListPlace } from '#shared/reading/ReadBlock.ts';

/** The lists of a document, by number and level. */
export class DocxLists {
  readonly #levels = new Map<string, readonly Markup[]>();

  /** `root`: the parsed part; null when the document has none. */
  constructor(root: Markup | null) {
    const parts = root?.child('w:numbering')?.elements ?? [];
    const kinds = new Map(
      parts
        .filter(({ name }) => name === 'w:abstractNum')
        .map((kind) => [kind.get('w:abstractNumId'), kind.elements] as const),
    );
    for (const list of parts.filter(({ name }) => name === 'w:num')) {
      const kind = list.child('w:abstractNumId')?.get('w:val') ?? null;
      const own = list.elements.flatMap((element) => element.child('w:lvl') ?? []);
      const id = list.get('w:numId');
      if (id !== null) this.#levels.set(id, [...own, ...(kinds.get(kind) ?? [])]);
    }
  }

  /**
   * The place in a list that numbering properties give; null for none. Numbers as “3.4” count
   * chapters and paragraphs through, and make no list.
   */
  placeOf(numbering: Markup | null): ListPlace | null {
    const id = numbering?.child('w:numId')?.get('w:val') ?? null;
    const level = numbering?.child('w:ilvl')?.get('w:val') ?? '0';
    const levels = id === null ? undefined : this.#levels.get(id);
    const found = levels?.find((one) => one.name === 'w:lvl' && one.get('w:ilvl') === level);
    const format = found?.child('w:numFmt')?.get('w:val') ?? null;
    if (!found || format === null || format === 'none') return null;
    const pattern = found.child('w:lvlText')?.get('w:val') ?? '';
    if (/%\d[^%]*%\d/.test(pattern)) return null;
    return {
      level: Number(level) + 1,
      isOrdered: format !== 'bullet',
      number: null,
      goesOn: false,
    };
  }
}
