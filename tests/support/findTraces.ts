import { Buffer } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files below a directory in which a text stands, in whatever encoding a program might have
 * chosen; the names of files are searched too. Every byte is looked at.
 */
export async function findTraces(directory: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const bytes = entry.isFile() ? await readFile(path) : Buffer.alloc(0);
    const isInside = waysToWrite(text).some((way) => bytes.includes(way));
    if (isInside || path.includes(text)) found.push(path);
  }
  return found;
}

function waysToWrite(text: string): Buffer[] {
  const plain = [text, text.toLowerCase(), encodeURIComponent(text)].map((each) =>
    Buffer.from(each),
  );
  // In base64 a text begins at one of three places; its first and last letters mix with others.
  const shifted = [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
    return Buffer.from(bytes.toString('base64').slice(4, -4));
  });
  const hex = Buffer.from(text).toString('hex');
  return [...plain, ...shifted, Buffer.from(text, 'utf16le'), Buffer.from(hex)];
}
