/**
 * Text as a value in a calendar (RFC 5545, 3.3.11): what has a meaning there is escaped, and control
 * characters, which may not stand in it at all, are left out.
 */
export function calendarText(text: string): string {
  return text
    .replaceAll(/[\\;,]/gu, '\\$&')
    .replaceAll(/\r\n?|\n/gu, '\\n')
    .replaceAll(/[^\P{Cc}\t]/gu, '');
}
