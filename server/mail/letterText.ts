import type { Letter, LetterItem, LetterLink, LetterWords } from './Letter.ts';

/** A letter in plain text, with each link on a line of its own. */
export function letterText({ before, items, marks, link, after, foot }: Letter): string {
  const parts = [
    ...before,
    ...items.map(itemText),
    ...(marks === null ? [] : [marks]),
    ...(link ? [linkText(link)] : []),
    ...after,
    ...foot.map(linkText),
  ];
  return `${parts.join('\n\n')}\n`;
}

function itemText({ title, place, lines, words, link }: LetterItem): string {
  const head = place === '' ? [title] : [title, place];
  const told = [head.join('\n'), ...lines, ...words.map(wordsText), linkText(link)];
  return `* ${told.join('\n\n')}`;
}

function linkText({ label, href }: LetterLink): string {
  return `${label}:\n${href}`;
}

const signs = { same: ['', ''], delete: ['[-', '-]'], insert: ['[+', '+]'] } as const;

function wordsText({ label, parts }: LetterWords): string {
  if (parts.length === 0) return label;
  const marked = parts.map(({ kind, text }) => `${signs[kind][0]}${text}${signs[kind][1]}`);
  return `${label}\n  ${marked.join('')}`;
}
