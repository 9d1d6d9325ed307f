/** A link's address as Markdown has it between angle brackets. */
export function addressInMarkdown(href: string): string {
  return href.trim().replaceAll(/[\s<>\\\p{Cc}]/gu, encodeURIComponent);
}
