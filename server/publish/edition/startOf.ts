/** The first words of a paragraph, by which people know it. */
export function startOf(text: string): string {
  const start = text.split(' ').slice(0, 8).join(' ');
  return start.length < text.length ? `${start.replace(/[.,;:]$/u, '')} …` : text;
}
