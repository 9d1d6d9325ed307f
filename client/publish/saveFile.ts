import type { ExportedFile } from '../api/fetchExport.ts';

/** Hands a file to the browser, which puts it where its downloads go. */
export function saveFile({ name, content }: ExportedFile): void {
  const href = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  // The browser has to have begun before the address goes.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
