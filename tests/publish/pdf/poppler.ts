import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Tool = 'pdfinfo' | 'pdftotext' | 'pdfdetach';

/** Whether the tools of poppler are on this machine. */
export const hasPoppler = (['pdfinfo', 'pdftotext', 'pdfdetach'] as const).every(
  (tool) => spawnSync(tool, ['-v']).error === undefined,
);

/** For the titles of tests that need them. */
export const popplerNote = hasPoppler ? '' : ' (skipped: there is no poppler on this machine)';

/** What a tool of poppler says of a PDF. */
export function askPoppler(tool: Tool, pdf: Uint8Array, ...options: readonly string[]): string {
  return inFolder(pdf, (folder) => {
    const output = tool === 'pdftotext' ? ['-'] : [];
    const said = spawnSync(tool, [...options, 'book.pdf', ...output], { cwd: folder });
    if (said.status !== 0) throw new Error(`${tool}: ${String(said.stderr)}`);
    return said.stdout.toString('utf8');
  });
}

/** The one file that is attached to a PDF. */
export function attachmentOf(pdf: Uint8Array): string {
  return inFolder(pdf, (folder) => {
    spawnSync('pdfdetach', ['-save', '1', '-o', 'attached', 'book.pdf'], { cwd: folder });
    return readFileSync(join(folder, 'attached'), 'utf8');
  });
}

function inFolder<T>(pdf: Uint8Array, ask: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'draagvlak-pdf-'));
  try {
    writeFileSync(join(folder, 'book.pdf'), pdf);
    return ask(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
