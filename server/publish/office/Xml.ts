/** Markup, as opposed to text: made only by `xml`, so nothing gets in unescaped. */
export interface Xml {
  readonly markup: string;
}

type Filling = Xml | string | number | null | readonly Filling[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Whatever XML 1.0 cannot hold, not even escaped. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Template tag: what is filled in is text and gets escaped, without the characters that XML cannot
 * hold, unless it is `Xml` itself. White space counts in these files, so the lines of a template are
 * joined without any.
 */
export function xml(strings: TemplateStringsArray, ...fillings: readonly Filling[]): Xml {
  const [first = '', ...rest] = laidOut(strings);
  const markup = rest.reduce(
    (made, string, place) => made + write(fillings[place] ?? null) + string,
    first,
  );
  return { markup };
}

/** A file with one root element. */
export function xmlFile({ markup }: Xml): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`,
  );
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

// A template stands in the code once, and is filled in thousands of times.
function laidOut(strings: TemplateStringsArray): readonly string[] {
  const before = known.get(strings);
  if (before) return before;
  const made = strings.map(withoutMargin);
  known.set(strings, made);
  return made;
}

function withoutMargin(string: string): string {
  return string.replaceAll(/\n\s*/g, '');
}

function write(filling: Filling): string {
  if (filling === null) return '';
  if (typeof filling === 'string') {
    return filling.replaceAll(illegal, '').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? '');
  }
  if (typeof filling === 'number') return String(filling);
  return 'markup' in filling ? filling.markup : filling.map(write).join('');
}
