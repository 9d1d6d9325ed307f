import { constants, writeSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { access, link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import type { FileSystem, OpenFile } from './FileSystem.ts';
import { hasCode } from './hasCode.ts';

const ownerOnly = { file: 0o600, directory: 0o700 };
const flags = {
  keep: constants.O_RDWR | constants.O_CREAT,
  read: constants.O_RDONLY,
  replace: constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC,
};

/** The file system of this machine. */
export const nodeFileSystem: FileSystem = {
  open: async (path, how) => wrap(await open(path, flags[how], ownerOnly.file)),
  read: (path) => readFile(path).catch(nullWhenMissing),
  exists: async (path) => (await access(path).then(() => true, nullWhenMissing)) ?? false,
  list: async (path) => (await readdir(path).catch(nullWhenMissing)) ?? [],
  rename,
  link,
  remove: (path) => rm(path, { force: true }),
  makeDirectory: (path) => mkdir(path, { recursive: true, mode: ownerOnly.directory }),
  syncDirectory: async (path) => {
    const directory = await open(path, constants.O_RDONLY | constants.O_DIRECTORY);
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  },
};

function wrap(handle: FileHandle): OpenFile {
  return {
    size: async () => (await handle.stat()).size,
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    write: async (bytes, position) =>
      (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    writeNow: (bytes, position) => writeSync(handle.fd, bytes, 0, bytes.length, position),
    truncate: (size) => handle.truncate(size),
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

function nullWhenMissing(error: unknown): null {
  if (hasCode(error, 'ENOENT')) return null;
  throw error;
}
