import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes in memory, that can be filled to the last byte. */
export class SmallDisk {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Says why not, where this machine does not let us mount one. */
  static make(): SmallDisk | string {
    const path = mkdtempSync(join(tmpdir(), 'draagvlak-small-'));
    const given = ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', path];
    const { status, stderr, error } = spawnSync('mount', given, { encoding: 'utf8' });
    if (status === 0) return new SmallDisk(path);
    rmSync(path, { recursive: true });
    return error?.message ?? stderr.trim();
  }

  /** Leaves room for so many bytes, rounded up to pages. */
  fill(left: number): void {
    const { bavail, bsize } = statfsSync(this.path);
    writeFileSync(join(this.path, 'filling'), Buffer.alloc(Math.max(0, bavail * bsize - left), 1));
  }

  clear(): void {
    rmSync(join(this.path, 'filling'));
  }

  remove(): void {
    spawnSync('umount', ['-l', this.path]);
    rmSync(this.path, { recursive: true, force: true });
  }
}
