/** Opens a place, does something with it, and closes it. */
export async function using<Place extends { close(): Promise<void> }, T>(
  open: () => Promise<Place>,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  const place = await open();
  try {
    return await work(place);
  } finally {
    await place.close();
  }
}
