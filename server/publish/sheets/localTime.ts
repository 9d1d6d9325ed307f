const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A moment by the clock of the Netherlands, as a spreadsheet knows it: “2026-09-28T14:32:08”. */
export function localTime(at: string): string {
  return clock.format(new Date(at)).replace(' ', 'T');
}
