import type { ExportWords } from './ExportWords.ts';
import type { SectionLine } from './Line.ts';

/**
 * Where a section stands, as an export says it: “Consultatie, tot vr 9 oktober 17.00 uur”, or
 * “Vastgesteld op 3 november 2026”.
 */
export function standingOf(section: SectionLine, words: ExportWords): string {
  const { phase, deadline, adoptedAt } = section;
  const name = words.phases[phase] ?? phase;
  const moment = phase === 'adopted' ? adoptedAt : deadline;
  if (!moment) return name;
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(words.locale, { ...options, timeZone: 'Europe/Amsterdam' }).format(
      new Date(moment),
    );
  if (phase === 'adopted')
    return words.adoptedOn(name, say({ day: 'numeric', month: 'long', year: 'numeric' }));
  const weekday = say({ weekday: 'short' });
  const day = say({ day: 'numeric', month: 'long' });
  const clock = words.clock(say({ hour: '2-digit', minute: '2-digit' }));
  return words.until(name, `${weekday} ${day} ${clock}`);
}
