/** An element of a document that came from elsewhere: HTML, or the XML in an office file. */
export class Markup {
  /** As it is written; of HTML in lower case. */
  readonly name: string;
  readonly parent: Markup | null;
  /** Elements and words, in reading order. Only whoever parses adds to it. */
  readonly children: (Markup | string)[] = [];
  readonly #attributes: ReadonlyMap<string, string>;

  constructor(name: string, attributes: ReadonlyMap<string, string>, parent: Markup | null) {
    this.name = name;
    this.parent = parent;
    this.#attributes = attributes;
  }

  /** What an attribute says; null without it. */
  get(attribute: string): string | null {
    return this.#attributes.get(attribute) ?? null;
  }

  get elements(): Markup[] {
    return this.children.filter((child) => child instanceof Markup);
  }

  /** The first element in it, directly, with a name. */
  child(name: string): Markup | null {
    return this.elements.find((element) => element.name === name) ?? null;
  }

  /** All elements in it, in reading order. It may be deep: nothing here calls itself. */
  *within(): Generator<Markup> {
    const waiting = this.elements.toReversed();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      yield next;
      // One at a time: an element can have more in it than a call has room for.
      for (const inside of next.elements.toReversed()) waiting.push(inside);
    }
  }

  /** All words in it. */
  get text(): string {
    const waiting = this.children.toReversed();
    let text = '';
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (typeof next === 'string') text += next;
      else for (const inside of next.children.toReversed()) waiting.push(inside);
    }
    return text;
  }

  hasClass(name: string): boolean {
    return this.get('class')?.split(/\s+/).includes(name) ?? false;
  }

  contains(other: Markup): boolean {
    for (let at: Markup | null = other; at; at = at.parent) if (at === this) return true;
    return false;
  }

  /** Itself, or the nearest element around it, with one of these names. */
  closest(names: ReadonlySet<string>): Markup | null {
    return names.has(this.name) ? this : (this.parent?.closest(names) ?? null);
  }
}
