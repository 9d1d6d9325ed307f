import { expect, onTestFinished, test } from 'vitest';
import type { Operation } from '../support/FaultyFileSystem.ts';
import type { Injector, Plan } from './Injector.ts';
import { prepareNetwork } from './prepareNetwork.ts';
import type { Prepared } from './prepareNetwork.ts';
import { tellStory } from './tellStory.ts';

/** Stories at a time: each mostly waits for the disk or for a reconnect. */
const atOnce = 8;

/** Every step meets an error; every write is also cut short, and not always can that be undone. */
function faultsOf(operation: Operation, nth: number): Plan['fault'][] {
  const error = nth % 2 === 0 ? 'EIO' : 'ENOSPC';
  if (operation !== 'write' && operation !== 'writeNow') return [error];
  return nth % 4 < 2 ? [error, 'half', 'stuck'] : [error, 'half', 'short'];
}

function plansOf({ steps }: Injector): Plan[] {
  const seen = new Map<string, number>();
  // What the audit log loses, nobody was promised [L1].
  const promised = steps.filter(({ file }) => file !== 'audit');
  return promised.flatMap(({ act, file, operation }) => {
    const nth = (seen.get(`${act} ${file}`) ?? 0) + 1;
    seen.set(`${act} ${file}`, nth);
    return faultsOf(operation, nth).map((fault) => ({ act, file, nth, fault }));
  });
}

interface Found {
  readonly hits: Operation[];
  /** Steps that did not come: typing is gathered into fewer writes in one story than in another. */
  readonly missed: Plan[];
  readonly failures: string[];
}

async function tellAll(prepared: Prepared, plans: readonly Plan[]): Promise<Found> {
  const waiting = [...plans.entries()];
  const found: Found = { hits: [], missed: [], failures: [] };
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, plan] = next;
      const ending = index % 2 === 0 ? 'stop' : 'kill';
      try {
        const { hits } = await tellStory(prepared, { plan, ending });
        found.hits.push(...hits);
        if (hits.length === 0) found.missed.push(plan);
      } catch (reason) {
        found.failures.push(describeFailure({ ...plan, ending }, reason));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

function describeFailure(run: Plan & { ending: string }, reason: unknown): string {
  const where = `${run.fault} at step ${run.nth} on ${run.file} in “${run.act}”, then ${run.ending}`;
  return `${where}: ${reason instanceof Error ? reason.stack : String(reason)}`;
}

/** Everything nobody caught; in the program each of these would be the end. */
function hearUnhandled(): unknown[] {
  const unhandled: unknown[] = [];
  const hear = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', hear);
  onTestFinished(() => void process.off('unhandledRejection', hear));
  return unhandled;
}

test(
  '[J4] [T2] [A6] every step on the disk fails once in turn: what was acknowledged is there, what was refused is not',
  { timeout: 1_200_000 },
  async () => {
    // Every provider listens for the end of the process.
    process.setMaxListeners(10 + 4 * atOnce);
    const prepared = await prepareNetwork();
    const unhandled = hearUnhandled();
    const plans = plansOf(await tellStory(prepared, { plan: null, ending: 'stop' }));
    const { hits, missed, failures } = await tellAll(prepared, plans);
    // At length: a list is told in short.
    expect(failures.join('\n\n')).toBe('');
    expect(missed.length).toBeLessThan(plans.length / 10);
    expect(unhandled).toEqual([]);
    expect(hits.length).toBeGreaterThan(150);
    const kinds: Operation[] = ['open', 'write', 'datasync', 'truncate', 'close', 'link', 'rename'];
    for (const kind of [...kinds, 'sync', 'syncDirectory', 'remove']) expect(hits).toContain(kind);
  },
);
