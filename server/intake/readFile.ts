import { isArchive } from './openArchive.ts';
import type { FileForm } from '#shared/importing.ts';
import type { Left } from '#shared/reading/Left.ts';
import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { readMarkup } from '#shared/reading/readMarkup.ts';
import { decodeText } from './decodeText.ts';
import { readDocx } from './docx/readDocx.ts';
import { readOdt } from './odt/readOdt.ts';
import { parseHtml } from './parseMarkup.ts';
import { readMarkdown } from './readMarkdown.ts';
import { readText } from './readText.ts';
import { requireRoom, unreadable } from './refuse.ts';

/** What a file says, before it is compared with anything. */
export interface FileRead {
  readonly form: FileForm;
  readonly blocks: readonly ReadBlock[];
}

/**
 * Reads a file of any form we know. What an archive is, it says itself; of text the name tells.
 * `left` counts what stays out.
 *
 * @throws Refusal `unreadable-file` or `too-large`.
 */
export function readFile(bytes: Uint8Array, name: string, left: Left): FileRead {
  if (bytes.length === 0) throw unreadable('empty', 'The file is empty.');
  if (isArchive(bytes)) return readOffice(bytes, left);
  refuseKnown(bytes);
  const text = decodeText(bytes);
  const form = textForm(name, text);
  return { form, blocks: textReaders[form](text, left) };
}

function readOffice(bytes: Uint8Array, left: Left): FileRead {
  const docx = readDocx(bytes, left);
  if (docx) return { form: 'docx', blocks: docx };
  const odt = readOdt(bytes, left);
  if (odt) return { form: 'odt', blocks: odt };
  throw unreadable('not-text', 'The file is an archive, but no document.');
}

type TextForm = Exclude<FileForm, 'docx' | 'odt'>;

const textReaders: Record<TextForm, (text: string, left: Left) => ReadBlock[]> = {
  md: readMarkdown,
  html: (text, left) => readMarkup(parseHtml(text), left, requireRoom),
  txt: readText,
};

function textForm(name: string, text: string): TextForm {
  if (/\.(?:md|markdown|mkd)$/i.test(name)) return 'md';
  if (/\.x?html?$/i.test(name) || /^\s*<(?:!doctype html|html)\b/i.test(text)) return 'html';
  return 'txt';
}

// Said apart, for there is something to do about these: save it in another form.
function refuseKnown(bytes: Uint8Array): void {
  const start = [...bytes.subarray(0, 4)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  if (start === 'd0cf11e0')
    throw unreadable('locked-or-old', 'This is an old Word file, or one with a password.');
  if (start === '25504446') throw unreadable('pdf', 'A PDF says how it looks, not what it is.');
}
