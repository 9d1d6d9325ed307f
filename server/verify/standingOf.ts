import type { ExportWords } from './ExportWords.ts';
import type { SectionLine } from './Line.ts';

/** Where a section stands, as an export says it: “Consultatie, tot vr 9 oktober 17.00 uur”. */
export function standingOf({ phase, deadline }: SectionLine, words: ExportWords): string {
  const name = words.phases[phase] ?? phase;
  if (deadline === null || phase === 'adopted') return name;
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(words.locale, { ...options, timeZone: 'Europe/Amsterdam' }).format(
      new Date(deadline),
    );
  const weekday = say({ weekday: 'short' });
  const day = say({ day: 'numeric', month: 'long' });
  const clock = words.clock(say({ hour: '2-digit', minute: '2-digit' }));
  return words.until(name, `${weekday} ${day} ${clock}`);
}
