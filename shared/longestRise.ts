/** The places of a longest choice of these numbers that rises from each to the next. */
export function longestRise(numbers: readonly number[]): number[] {
  /** Of each length so far, the place of the lowest number with which one can end. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1];
    ends[low] = place;
  });
  const rise: number[] = [];
  for (let place = ends.at(-1); place !== undefined; place = before[place]) rise.unshift(place);
  return rise;
}
