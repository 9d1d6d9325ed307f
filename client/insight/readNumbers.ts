import type { TiePlace, TiePlaces } from './TiePlaces.ts';

/** The paragraphs that typed numbers name, each once, and the numbers that name none. */
export function readNumbers(
  numbers: string,
  places: TiePlaces,
): { readonly places: readonly TiePlace[]; readonly unknown: readonly string[] } {
  const typed = numbers.split(/[\s,;]+/u).filter(Boolean);
  const found = typed.map((number) => ({ number, place: places.numbered(number) }));
  return {
    places: [...new Set(found.flatMap(({ place }) => place ?? []))],
    unknown: found.filter(({ place }) => !place).map(({ number }) => number),
  };
}
