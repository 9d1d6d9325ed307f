import type { EpubItem } from './epubPackage.ts';

/**
 * Links to places, made for one page, lead to the page the place is on. What leads nowhere, as to a
 * paragraph that is not in the book, is no link.
 */
export function linkAcross(pages: readonly EpubItem[]): EpubItem[] {
  const homes = new Map(
    pages.flatMap(({ name, markup }) =>
      [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => [id, name] as const),
    ),
  );
  return pages.map(({ name, markup }) => ({
    name,
    markup: markup.replaceAll(/\shref="#([^"]*)"/g, (_, id: string) => {
      const home = homes.get(id);
      if (home === undefined) return '';
      return home === name ? ` href="#${id}"` : ` href="${home}.xhtml#${id}"`;
    }),
  }));
}
