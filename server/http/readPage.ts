import { readFile } from 'node:fs/promises';
import { schemeClass } from '#shared/scheme.ts';
import type { Scheme } from '#shared/scheme.ts';

interface PageLook {
  readonly scheme: Scheme | null;
  /** Address of a partner's style sheet. */
  readonly theme: string | null;
  /** More `link` elements for its head. */
  readonly links: readonly string[];
}

/** The page that starts the application, in the colours someone chose, with a partner's theme. */
export async function readPage(file: string, { scheme, theme, links }: PageLook): Promise<string> {
  const page = await readFile(file, 'utf8');
  const chosen = scheme ? page.replace('<html ', `<html class="${schemeClass(scheme)}" `) : page;
  const sheet = theme === null ? [] : [`<link rel="stylesheet" href="${theme}" />`];
  return chosen.replace('</head>', () => [...links, ...sheet, '</head>'].join('\n'));
}
