/** The first words of a paragraph, by which an annex names it. */
export function startOf(text: string): string {
  const words = text.split(' ');
  if (words.length <= 8) return text;
  return `${words
    .slice(0, 8)
    .join(' ')
    .replace(/[.,;:]$/u, '')} …`;
}
