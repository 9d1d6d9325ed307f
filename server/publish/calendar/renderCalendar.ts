import { calendar as en } from '#shared/language/en/calendar.ts';
import type { Language } from '#shared/language/language.ts';
import { calendar as nl } from '#shared/language/nl/calendar.ts';
import { words } from '#shared/language/words.ts';
import type { Manifesto, Section } from '#shared/record/state.ts';
import { calendarLine } from './calendarLine.ts';
import { calendarText } from './calendarText.ts';

/** What a calendar is made from. */
export interface Deadlines {
  readonly manifesto: Manifesto;
  /** In their order. */
  readonly sections: readonly Section[];
  /** The address of a section's page. */
  readonly addressOf: (number: number) => string;
  /** ISO 8601 instant at which it is made. */
  readonly at: string;
}

/**
 * The deadlines of a manifesto as a calendar (RFC 5545). A section has one entry, which goes to
 * another moment when its phase or deadline does: who follows the calendar keeps no old ones.
 */
export function renderCalendar(
  { manifesto, sections, addressOf, at }: Deadlines,
  language: Language,
): string {
  const say = { nl, en }[language];
  const { names } = words(language).phases;
  const line = calendarLine;
  const entries = sections.flatMap(({ id, title, phase, deadline }, index) => {
    if (deadline === null || phase === 'adopted') return [];
    const number = index + 1;
    const url = addressOf(number);
    const section = { number, title, phase: names[phase] };
    return [
      line('BEGIN', 'VEVENT'),
      line('UID', `${id}@${new URL(url).hostname}`),
      line('DTSTAMP', momentOf(at)),
      line('DTSTART', momentOf(deadline)),
      line('SUMMARY', calendarText(say.ends(section))),
      line('DESCRIPTION', calendarText(`${say.about(manifesto.title)}\n${url}`)),
      line('URL', url),
      line('TRANSP', 'TRANSPARENT'),
      line('END', 'VEVENT'),
    ];
  });
  return [
    line('BEGIN', 'VCALENDAR'),
    line('VERSION', '2.0'),
    line('PRODID', '-//Draagvlak//Draagvlak//NL'),
    line('CALSCALE', 'GREGORIAN'),
    line('METHOD', 'PUBLISH'),
    line('X-WR-CALNAME', calendarText(say.name(manifesto.title))),
    ...entries,
    line('END', 'VCALENDAR'),
  ].join('');
}

// A moment in UTC: 20261210T160000Z.
function momentOf(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}
