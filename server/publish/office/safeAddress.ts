/** An address as a program that is strict about addresses takes it; most are so already. */
export function safeAddress(href: string): string {
  return href.trim().replaceAll(/[\s<>"\\^`{|}]/gu, encodeURIComponent);
}
