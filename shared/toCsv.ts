/** Lines of cells as CSV (RFC 4180) that no spreadsheet reads a formula in. */
export function toCsv(lines: readonly (readonly string[])[]): string {
  const body = lines.map((line) => line.map(cell).join(';')).join('\r\n');
  // A spreadsheet takes it for UTF-8 by its first sign.
  return `\uFEFF${body}\r\n`;
}

// White space around it goes, as it does when it is read: a spreadsheet minds a tab at the start too.
function cell(raw: string): string {
  const text = raw.trim();
  const safe = /^'*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[";\r\n,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
