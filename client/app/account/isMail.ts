/** Whether a text looks like a mail address; the server has the last word. */
export function isMail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}
