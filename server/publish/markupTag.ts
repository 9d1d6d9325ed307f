/** Markup, as opposed to text: made only by the tags of this file, so nothing gets in unescaped. */
export interface Markup {
  readonly markup: string;
}

/** What can be put in a template: text, which is escaped, or markup. */
export type Filling = Markup | string | number | null | readonly Filling[];

export interface MarkupRules {
  readonly escape: (text: string) => string;
  /** What stands where a line of a template ends, with the margin of the next. */
  readonly lineEnd: string;
}

/** Makes a template tag: what is filled in is text and gets escaped, unless it is markup itself. */
export function markupTag({ escape, lineEnd }: MarkupRules) {
  const known = new WeakMap<TemplateStringsArray, readonly string[]>();
  // A template stands in the code once, and is filled in thousands of times.
  const laidOut = (strings: TemplateStringsArray): readonly string[] => {
    const before = known.get(strings);
    if (before) return before;
    const made = strings.map((string) => string.replaceAll(/\n\s*/g, lineEnd));
    known.set(strings, made);
    return made;
  };
  const write = (filling: Filling): string => {
    if (filling === null) return '';
    if (typeof filling === 'string') return escape(filling);
    if (typeof filling === 'number') return String(filling);
    return 'markup' in filling ? filling.markup : filling.map(write).join('');
  };
  return (strings: TemplateStringsArray, ...fillings: readonly Filling[]): Markup => {
    const [first = '', ...rest] = laidOut(strings);
    const markup = rest.reduce(
      (made, string, place) => made + write(fillings[place] ?? null) + string,
      first,
    );
    return { markup };
  };
}
