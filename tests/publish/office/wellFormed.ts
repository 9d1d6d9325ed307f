const token = /<\?xml [^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
const entity = /&(?!(?:amp|lt|gt|quot);)/;
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** What is wrong with an XML file, as any reader would say; null when nothing is. */
export function faultIn(xml: string): string | null {
  if (entity.test(xml)) return 'a bare ampersand';
  if (illegal.test(xml)) return 'a character that XML has not';
  if (xml.includes(']]>')) return 'an end of CDATA';
  const open: string[] = [];
  let place = 0;
  let roots = 0;
  for (const found of xml.matchAll(token)) {
    place = found.index + found[0].length;
    const [, slash, name, attributes = '', selfClosing] = found;
    if (name === undefined) continue;
    const names = [...attributes.matchAll(/([\w:.-]+)=/g)].map(([, each]) => each);
    if (new Set(names).size < names.length) return `twice the same attribute in ${found[0]}`;
    if (open.length === 0) roots += 1;
    if (slash) {
      roots -= open.length === 0 ? 1 : 0;
      if (open.pop() !== name) return `</${name}> closes what is not open`;
    } else if (!selfClosing) open.push(name);
  }
  if (place < xml.length) return `not markup at ${xml.slice(place, place + 60)}`;
  if (open.length > 0) return `<${open.at(-1)}> is not closed`;
  return roots === 1 ? null : `${roots} roots`;
}

/** Every tag with the names of its attributes, in order. */
export function tagsIn(xml: string): string[] {
  return [...xml.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replaceAll(/="[^"]*"/g, ''));
}
