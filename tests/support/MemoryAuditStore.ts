import type { AuditStore } from '../../server/records/AuditStore.ts';

/** An audit log in memory. */
export class MemoryAuditStore implements AuditStore {
  readonly files = new Map<string, string>();

  async days(): Promise<readonly string[]> {
    return [...this.files.keys()].toSorted();
  }

  async read(day: string): Promise<string> {
    return this.files.get(day) ?? '';
  }

  async append(day: string, lines: string): Promise<void> {
    this.files.set(day, `${this.files.get(day) ?? ''}${lines}`);
  }

  async remove(day: string): Promise<void> {
    this.files.delete(day);
  }
}
