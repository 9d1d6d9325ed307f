const tags = new Set(
  'html head meta title link style body a svg defs pattern rect circle line header footer main nav section article div p span br h1 h2 h3 h4 ul ol li blockquote dl dt dd details summary b i strong em sup ins del code'.split(
    ' ',
  ),
);
const names = new Set(
  'lang charset name content rel href class id start width height x y x1 x2 y1 y2 cx cy r tabindex focusable hreflang download aria-hidden aria-label aria-labelledby aria-current role patternunits patterntransform property type'.split(
    ' ',
  ),
);
const whole = /^(?:\s+[a-z][a-z0-9-]*(?:="[^"]*")?)*\s*$/i;
const each = /\s([a-z][a-z0-9-]*)(?:="[^"]*")?/gi;

/**
 * Whether a tag is one that an export has, with `rest` the attributes as they are written. What can
 * hide words (`hidden`, `style`, a template) or be read in two ways (an attribute twice, or in other
 * quotes) is not.
 */
export function isExportTag(tag: string, rest: string): boolean {
  if (!tags.has(tag) || !whole.test(rest)) return false;
  const found = [...rest.matchAll(each)].map(([, name = '']) => name.toLowerCase());
  return new Set(found).size === found.length && found.every((name) => names.has(name));
}
