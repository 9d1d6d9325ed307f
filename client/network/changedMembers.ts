/** The members that are not what they were. */
export function changedMembers<Draft extends object>(base: Draft, now: Draft): Partial<Draft> {
  const changed = Object.entries(now).filter(
    ([member, value]) => JSON.stringify(value) !== JSON.stringify(base[member as keyof Draft]),
  );
  return Object.fromEntries(changed) as Partial<Draft>;
}
