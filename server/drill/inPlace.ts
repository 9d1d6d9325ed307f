import type { Place } from './Place.ts';

/** Does something in a place that is made for it, and removed again. */
export async function inPlace<P extends Place, T>(
  make: () => Promise<P>,
  work: (place: P) => Promise<T>,
): Promise<T> {
  const place = await make();
  try {
    const done = await work(place);
    await place.remove();
    return done;
  } catch (error) {
    // The first error is the one to report.
    await place.remove().catch(() => undefined);
    throw error;
  }
}
