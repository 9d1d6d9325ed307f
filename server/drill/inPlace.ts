import type { Place } from './Place.ts';

/** Does something in a place that is made for it, and removed again. */
export async function inPlace<T>(
  make: () => Promise<Place>,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  const place = await make();
  try {
    return await work(place);
  } finally {
    await place.remove();
  }
}
