import type { Paragraph } from '#shared/document.ts';
import type { Doubt } from '#shared/doubt.ts';

/** Whether a doubt belongs beside this paragraph, which answers for those that were joined to it. */
export function isDoubtAt(doubt: Doubt, { id, aliases }: Paragraph): boolean {
  return doubt.paragraph === id || aliases.includes(doubt.paragraph);
}
