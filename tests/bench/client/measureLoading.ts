import { median } from '../figures/percentile.ts';
import { openThrottled } from './openThrottled.ts';
import type { Site } from './openThrottled.ts';
import type { PageUnderTest } from './PageUnderTest.ts';

/** What the first load of a page took: medians, in milliseconds by what was waited for. */
export interface Loading {
  readonly seen: Readonly<Record<string, number>>;
  readonly largest: number;
  readonly longestTask: number;
  readonly scriptBytes: number;
}

/** Loads a page so many times, each time in a browser that never saw it. */
export async function measureLoading(
  site: Site,
  page: PageUnderTest,
  { loads, throttle }: { loads: number; throttle: number },
): Promise<Loading> {
  const all: Loading[] = [];
  for (let turn = 0; turn < loads; turn += 1) {
    const opened = await openThrottled(site, page, throttle);
    // The largest thing may be drawn a little after what is waited for.
    await opened.page.waitForTimeout(1_000);
    const { seen, largest, tasks } = await opened.watched();
    const longestTask = Math.max(0, ...tasks);
    const named = Object.entries(page.waitsFor).map(([name, at]) => [name, seen[at] ?? NaN]);
    all.push({ seen: Object.fromEntries(named) as Record<string, number>, largest, longestTask, scriptBytes: await opened.scriptBytes() }); // prettier-ignore
    await opened.close();
  }
  const middle = (of: (one: Loading) => number) => median(all.map(of));
  return {
    seen: Object.fromEntries(
      Object.keys(page.waitsFor).map((name) => [name, middle(({ seen }) => seen[name] ?? NaN)]),
    ),
    largest: middle(({ largest }) => largest),
    longestTask: middle(({ longestTask }) => longestTask),
    scriptBytes: middle(({ scriptBytes }) => scriptBytes),
  };
}
