import type { DiffPart } from '../ui/Diff.tsx';

/** Characters of unchanged text that stay visible on each side of a change. */
const context = 70;

/** A difference without the long unchanged stretches around it: “… binnen vier weken en …”. */
export function shortenParts(parts: readonly DiffPart[]): DiffPart[] {
  return parts.map((part, place) => {
    if (part.kind !== 'same') return part;
    const [before, after] = [place > 0, place < parts.length - 1];
    return { ...part, text: shorten(part.text, before, after) };
  });
}

function shorten(text: string, keepStart: boolean, keepEnd: boolean): string {
  const room = (keepStart ? context : 0) + (keepEnd ? context : 0);
  if (room === 0 || text.length <= room + 20) return text;
  const start = keepStart ? text.slice(0, text.lastIndexOf(' ', context) + 1) : '';
  const end = keepEnd ? text.slice(text.indexOf(' ', text.length - context)) : '';
  return `${start}…${end}`;
}
