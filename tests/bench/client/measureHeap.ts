import { openThrottled } from './openThrottled.ts';
import type { OpenedPage, Site } from './openThrottled.ts';
import type { PageUnderTest } from './PageUnderTest.ts';
import { typeIn } from './typeIn.ts';

export interface HeapPlan {
  readonly minutes: number;
  readonly sampleSeconds: number;
}

/** What a page keeps in memory while one types in it and others do: bytes, by sample. */
export async function measureHeap(
  site: Site,
  page: PageUnderTest,
  { minutes, sampleSeconds }: HeapPlan,
): Promise<readonly number[]> {
  const opened = await openThrottled(site, page, 1);
  const samples: number[] = [];
  const count = Math.floor((minutes * 60) / sampleSeconds) + 1;
  const pause = 500;
  while (samples.length < count) {
    await typeIn(opened.page, (sampleSeconds * 1_000) / pause, pause);
    samples.push(await heapOf(opened));
  }
  await opened.close();
  return samples;
}

async function heapOf({ devtools }: OpenedPage): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}
