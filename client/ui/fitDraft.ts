/**
 * What was kept of a draft, as far as it has the shape that the form knows by now: an older page may
 * have kept another. Member by member, so that what somebody typed is there all the same.
 */
export function fitDraft<T>(kept: unknown, initial: T): T {
  if (initial === null) return (kept ?? initial) as T;
  if (kept === null || typeof kept !== typeof initial) return initial;
  if (Array.isArray(initial)) return (Array.isArray(kept) ? kept : initial) as T;
  if (typeof initial !== 'object') return kept as T;
  const members = Object.entries(initial).map(([name, first]) => [
    name,
    fitDraft((kept as Record<string, unknown>)[name], first as unknown),
  ]);
  return Object.fromEntries(members) as T;
}
