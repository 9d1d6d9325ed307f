import { FrameFile } from '../../server/storage/FrameFile.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';

export const path = '/frames';

export function openFrames(fileSystem: FileSystem): Promise<FrameFile> {
  return FrameFile.open({ fileSystem, path, kind: 'test' });
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The parts of a file as text. */
export async function textsOf(frames: FrameFile): Promise<string[]> {
  const texts: string[] = [];
  for await (const parts of frames.read(0)) {
    texts.push(...parts.map((part) => part.bytes.toString()));
  }
  return texts;
}

/** Appends each group by itself, so that each becomes a frame; answers where each frame ends. */
export async function appendFrames(frames: FrameFile, groups: string[][]): Promise<number[]> {
  const ends: number[] = [];
  for (const group of groups) {
    await frames.append(group.map(bytesOf)).durable;
    ends.push(frames.end);
  }
  return ends;
}
