import type { Letter } from './Letter.ts';

/** A letter in plain text, with its link on a line of its own. */
export function letterText({ before, link, after }: Letter): string {
  const parts = [...before, ...(link ? [`${link.label}:\n${link.href}`] : []), ...after];
  return `${parts.join('\n\n')}\n`;
}
