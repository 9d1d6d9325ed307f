import type { Block, Run } from './Line.ts';

/** A text of a block, with its marks, as a run. */
export function runOf({ text = '', marks = [] }: Block): Run {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const href = marks.find(({ type }) => type === 'link')?.attrs?.href;
  return {
    text,
    ...(has('bold') && { bold: true as const }),
    ...(has('italic') && { italic: true as const }),
    ...(href !== undefined && { href }),
    ...(has('footnote') && { footnote: true as const }),
  };
}
