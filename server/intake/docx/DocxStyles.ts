import type { Markup } from '#shared/reading/Markup.ts';

/** What the styles of a document say of its paragraphs and words, themselves or by what they build on. */
export class DocxStyles {
  readonly #styles = new Map<string, Markup>();

  /** `root`: the parsed part; null when the document has none. */
  constructor(root: Markup | null) {
    for (const style of root?.child('w:styles')?.elements ?? []) {
      const id = style.get('w:styleId');
      if (style.name === 'w:style' && id !== null) this.#styles.set(id, style);
    }
  }

  /** The rank of a heading in this style: 0 for a title, 1 to 9; null for other styles. */
  rankOf(id: string | null): number | null {
    for (const style of this.#chain(id)) {
      const name = nameOf(style);
      if (name === 'title') return 0;
      const [, rank] = /^heading ([1-9])$/.exec(name) ?? [];
      if (rank) return Number(rank);
      const level = style.child('w:pPr')?.child('w:outlineLvl')?.get('w:val');
      if (level && /^[0-8]$/.test(level)) return Number(level) + 1;
    }
    return null;
  }

  isQuote(id: string | null): boolean {
    return this.#chain(id).some((style) =>
      /^(?:(?:intense )?quote|quotations|block text)$/.test(nameOf(style)),
    );
  }

  /** Whether paragraphs in this style are lines of a table of contents. */
  isContents(id: string | null): boolean {
    return this.#chain(id).some((style) => /^(?:toc|contents) (?:\d|heading)/.test(nameOf(style)));
  }

  /** Where paragraphs in this style are numbered; null when they are not. */
  numberingOf(id: string | null): Markup | null {
    for (const style of this.#chain(id)) {
      const found = style.child('w:pPr')?.child('w:numPr');
      if (found) return found;
    }
    return null;
  }

  /** What a style of words says of a format (`w:b`, `w:i`); null when nothing. */
  formatOf(id: string | null, format: string): boolean | null {
    for (const style of this.#chain(id)) {
      const said = isOn(style.child('w:rPr'), format);
      if (said !== null) return said;
    }
    return null;
  }

  // What builds on itself ends all the same.
  #chain(id: string | null): Markup[] {
    const chain: Markup[] = [];
    let next = id;
    while (next !== null && chain.length < 20) {
      const style = this.#styles.get(next);
      if (!style) break;
      chain.push(style);
      next = style.child('w:basedOn')?.get('w:val') ?? null;
    }
    return chain;
  }
}

/** Whether a switch such as `w:b` is on or off in properties; null when it is not in them. */
export function isOn(properties: Markup | null, name: string): boolean | null {
  const found = properties?.child(name);
  if (!found) return null;
  return !['0', 'false', 'none', 'off'].includes(found.get('w:val') ?? '1');
}

function nameOf(style: Markup): string {
  return (style.child('w:name')?.get('w:val') ?? '').toLowerCase();
}
