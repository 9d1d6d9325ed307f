const day = 24 * 3_600_000;
const zone = 'Europe/Amsterdam';

/** An ISO 8601 day, so many days from a moment. */
export function dayFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * day).toISOString().slice(0, 10);
}

/** An ISO 8601 instant: so many days from a moment, at this hour in the Netherlands. */
export function instantFrom(now: Date, { days, hour }: { days: number; hour: number }): string {
  const utc = new Date(`${dayFrom(now, days)}T${String(hour).padStart(2, '0')}:00:00Z`);
  const local = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: zone }).format(utc),
  );
  return new Date(utc.getTime() - (local - hour) * 3_600_000).toISOString();
}
