/** Markup, as opposed to text: made only by `html` and `raw`, so nothing gets in unescaped. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | null | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Template tag: what is filled in is text and gets escaped, unless it is `Html` itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const [first = '', ...rest] = laidOut(strings);
  const markup = rest.reduce(
    (made, string, place) => made + write(parts[place] ?? null) + string,
    first,
  );
  return { markup };
}

/** Text that is markup already: for constants of our own, never for what somebody wrote. */
export function raw(markup: string): Html {
  return { markup };
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

// The templates are laid out for reading; the page need not be.
function withoutMargin(string: string): string {
  return string.replaceAll(/\n\s+/g, '\n');
}

function write(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return part.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(write).join('');
}
