import { openThrottled } from './openThrottled.ts';
import type { Site } from './openThrottled.ts';
import type { PageUnderTest } from './PageUnderTest.ts';
import { typeIn } from './typeIn.ts';

/** What typing in a page took, in milliseconds. */
export interface Strokes {
  readonly strokes: readonly number[];
  readonly tasks: readonly number[];
}

/** Types in a page while others do, and times each key until the frame that shows it. */
export async function measureStrokes(
  site: Site,
  page: PageUnderTest,
  { keys, throttle }: { keys: number; throttle: number },
): Promise<Strokes> {
  const opened = await openThrottled(site, page, throttle);
  // What the page does for itself after opening is not what typing costs.
  await opened.page.waitForTimeout(5_000);
  await typeIn(opened.page, 10, 150);
  const before = await opened.watched();
  await typeIn(opened.page, keys, 150);
  const after = await opened.watched();
  await opened.close();
  return {
    strokes: after.strokes.slice(before.strokes.length),
    tasks: after.tasks.slice(before.tasks.length),
  };
}
