/**
 * Puts tables into a text, each between `<!-- name -->` and `<!-- /name -->`, in place of what stands
 * there.
 *
 * @throws Error when a table has no place in it, or a place no table.
 */
export function fillDocument(text: string, tables: Readonly<Record<string, string>>): string {
  const places = [...text.matchAll(/^<!-- (\w+) -->$/gm)].map(([, name = '']) => name);
  const strange = places.filter((name) => !(name in tables));
  const lost = Object.keys(tables).filter((name) => !places.includes(name));
  if (strange.length + lost.length > 0)
    throw new Error(`Tables and places differ: ${[...strange, ...lost].join(', ')}`);
  return places.reduce((filled, name) => {
    const place = new RegExp(`^<!-- ${name} -->$[^]*?^<!-- /${name} -->$`, 'm');
    return filled.replace(place, () => `<!-- ${name} -->\n\n${tables[name]}\n\n<!-- /${name} -->`);
  }, text);
}
