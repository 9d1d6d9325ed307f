import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hasCode } from './hasCode.ts';

/** Who holds a lock, as written in the lock file. */
export interface LockHolder {
  readonly pid: number;
  /** Differs for each time a lock is taken. */
  readonly id: string;
  /** When the process began, in the kernel's own counting; null where it does not say. */
  readonly began: string | null;
}

/** The locks of this process, told apart from those of an earlier one that had the same pid. */
const held = new Set<string>();

/** This process, about to take a lock. */
export function newHolder(): LockHolder {
  const holder = { pid: process.pid, id: randomUUID(), began: beginOf(process.pid) };
  held.add(holder.id);
  return holder;
}

/** To be called when the lock was given back, or not got. */
export function forgetHolder(holder: LockHolder): void {
  held.delete(holder.id);
}

/** Reads a lock file; null for one that says nothing, as a power cut may leave it. */
export function parseHolder(text: string): LockHolder | null {
  try {
    const { pid, id, began } = JSON.parse(text) as Partial<LockHolder>;
    return Number.isSafeInteger(pid)
      ? { pid: Number(pid), id: `${id}`, began: began ?? null }
      : null;
  } catch {
    return null;
  }
}

/** Whether the process that took the lock still runs, and not just another one with its number. */
export function isAlive(holder: LockHolder): boolean {
  if (holder.pid === process.pid) return held.has(holder.id);
  const began = beginOf(holder.pid);
  if (began !== null && holder.began !== null) return began === holder.began;
  return isRunning(holder.pid);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Someone else's process may not be signalled, but it is there.
    return hasCode(error, 'EPERM');
  }
}

/** Boot and start time of a process: after a restart of the machine its number means nothing. */
function beginOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in brackets that may hold spaces; the start time is the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie writes nothing any more; its parent has just not looked yet.
    return fields[0] === 'Z' ? `${boot} gone` : `${boot} ${fields[19]}`;
  } catch {
    return null;
  }
}
