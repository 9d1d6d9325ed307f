import { limits } from '#shared/limits.ts';

/**
 * The text of a file, in UTF-8 or else as older spreadsheets write it; null, unread, of one that is
 * larger than the server would take.
 */
export async function readTextFile(file: Blob): Promise<string | null> {
  if (file.size > limits.requestBytes) return null;
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
