import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of the disk; small, so that it is copied in a moment. */
const size = 96 * 1024 * 1024;

/**
 * A disk with ext4 in one file, to take the power from: what the file holds at a moment is what the
 * disk was given by then, and what the kernel still had in memory is not in it.
 */
export class LoopDisk {
  /** Where it is mounted. */
  readonly path: string;
  readonly #directory: string;
  #image: string;
  #images = 0;

  private constructor(directory: string) {
    this.#directory = directory;
    this.path = join(directory, 'disk');
    this.#image = join(directory, 'image-0');
  }

  /** Null, with the reason, where this machine allows no such disk. */
  static async make(): Promise<LoopDisk | string> {
    // In memory where possible: the copy has to be faster than what goes on meanwhile.
    const directory = await mkdtemp(join('/dev/shm', 'draagvlak-disk-')).catch(() => null);
    if (directory === null) return 'there is no /dev/shm';
    const disk = new LoopDisk(directory);
    try {
      await mkdir(disk.path);
      await writeFile(disk.#image, '');
      await truncate(disk.#image, size);
      run('mkfs.ext4', ['-q', disk.#image]);
      disk.#mount();
      return disk;
    } catch (reason) {
      await rm(directory, { recursive: true, force: true });
      return reason instanceof Error ? reason.message : String(reason);
    }
  }

  /**
   * The disk as it is at one moment, whatever the kernel is doing: when two copies in a row are the
   * same, nothing changed between the end of the first and the beginning of the second.
   */
  async copy(): Promise<Buffer> {
    let last = await readFile(this.#image);
    for (;;) {
      const next = await readFile(this.#image);
      if (next.equals(last)) return next;
      last = next;
    }
  }

  /** Goes on with an earlier copy; nothing may be open on the disk. */
  async become(copy: Buffer): Promise<void> {
    run('umount', [this.path]);
    await rm(this.#image);
    this.#images += 1;
    this.#image = join(this.#directory, `image-${this.#images}`);
    await writeFile(this.#image, copy);
    this.#mount();
  }

  async remove(): Promise<void> {
    run('umount', [this.path]);
    await rm(this.#directory, { recursive: true, force: true });
  }

  #mount(): void {
    run('mount', ['-o', 'loop', this.#image, this.path]);
  }
}

function run(command: string, given: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, given, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr.trim()}`);
}
