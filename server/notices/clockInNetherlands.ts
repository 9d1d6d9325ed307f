const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' } as const),
});

/** The day, as “2026-11-29”, and the hour (0 to 23) on the clocks in the Netherlands. */
export function clockInNetherlands(moment: number): {
  readonly day: string;
  readonly hour: number;
} {
  const [day = '', hour = ''] = clock.format(moment).split(' ');
  return { day, hour: Number(hour) };
}
