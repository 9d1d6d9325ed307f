import type { Markup } from '#shared/reading/Markup.ts';

/** The styles of a document, its own and those made for one place, by family and name. */
export class OdtStyles {
  readonly #styles = new Map<string, Markup>();
  readonly #lists = new Map<string, Markup>();

  /** `roots`: the parsed parts that have styles; of two of one name, the later counts. */
  constructor(roots: readonly Markup[]) {
    for (const style of roots.flatMap((root) => [...root.within()])) {
      const name = style.get('style:name');
      if (name === null) continue;
      if (style.name === 'style:style')
        this.#styles.set(`${style.get('style:family')} ${name}`, style);
      if (style.name === 'text:list-style') this.#lists.set(name, style);
    }
  }

  /** Whether a paragraph in this style is a title, or a quotation. */
  is(what: 'Title' | 'Quotations', name: string | null): boolean {
    return this.#chain('paragraph', name).some((style) => style.get('style:name') === what);
  }

  isContents(name: string | null): boolean {
    return this.#chain('paragraph', name).some((style) =>
      /^Contents(?:_20_\d|_20_Heading)/.test(style.get('style:name') ?? ''),
    );
  }

  /** What a style of words says of their weight or slant; null when nothing. */
  formatOf(name: string | null, attribute: 'fo:font-weight' | 'fo:font-style'): string | null {
    for (const style of this.#chain('text', name)) {
      const said = style.child('style:text-properties')?.get(attribute);
      if (said) return said;
    }
    return null;
  }

  isHidden(name: string | null): boolean {
    return this.#chain('text', name).some(
      (style) => style.child('style:text-properties')?.get('text:display') === 'none',
    );
  }

  /** The style of a list at a level, from 1. */
  levelOf(list: string | null, level: number): Markup | null {
    const found = list === null ? undefined : this.#lists.get(list);
    return found?.elements.find((one) => one.get('text:level') === String(level)) ?? null;
  }

  // What builds on itself ends all the same.
  #chain(family: string, name: string | null): Markup[] {
    const chain: Markup[] = [];
    let next = name;
    while (next !== null && chain.length < 20) {
      const style = this.#styles.get(`${family} ${next}`);
      if (!style) break;
      chain.push(style);
      next = style.get('style:parent-style-name');
    }
    return chain;
  }
}
