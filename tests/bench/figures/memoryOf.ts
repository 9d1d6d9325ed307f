import { readFileSync } from 'node:fs';

/** Memory a process holds (resident set), in kB (Linux). */
export function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}
