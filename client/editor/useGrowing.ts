import { startTransition, useEffect, useMemo, useState } from 'react';

/** How many are drawn in one go. */
const step = 10;

/**
 * Those of many things that are drawn by now: none at first, then ever more of them, between which the
 * page answers to whoever types. Once all are there, so is each that comes later.
 */
export function useGrowing<T>(all: readonly T[]): readonly T[] {
  const [count, setCount] = useState(0);
  const isWhole = count >= all.length;
  if (isWhole && count !== Infinity) setCount(Infinity);
  useEffect(() => {
    if (!isWhole) startTransition(() => setCount(count + step));
  }, [count, isWhole]);
  return useMemo(() => (isWhole ? all : all.slice(0, count)), [all, count, isWhole]);
}
