const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const dayOfHour = new Map<string, string>();

/** The day in the Netherlands at a moment (ISO 8601, in UTC): "2026-11-29". */
export function dayInNetherlands(at: string): string {
  // By the hour, of which there are few: working out a day takes longer than looking it up.
  const hour = at.slice(0, 13);
  const day = dayOfHour.get(hour) ?? days.format(new Date(at));
  dayOfHour.set(hour, day);
  return day;
}
