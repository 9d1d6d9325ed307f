import { formatNumber } from './count.ts';
import type { Language } from './language.ts';

/** A moment: a date, milliseconds since 1970, or an ISO 8601 string. */
export type Moment = Date | number | string;

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const timeZone = 'Europe/Amsterdam';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(moment: Moment, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  const found =
    formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
  formats.set(key, found);
  return found.format(new Date(moment));
}

/** The day, as “9 oktober”. */
export function formatDay(moment: Moment, language: Language): string {
  return format(moment, language, { day: 'numeric', month: 'long' });
}

/** The day with its year, as “28 september 2026”. */
export function formatDate(moment: Moment, language: Language): string {
  return format(moment, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The clock, as “14.31” in Dutch and “14:31” in English. */
export function formatClock(moment: Moment, language: Language): string {
  const clock = format(moment, language, { hour: '2-digit', minute: '2-digit' });
  return language === 'nl' ? clock.replace(':', '.') : clock;
}

/** A deadline: “vr 9 oktober 17.00 uur” or “Fri 9 October 17:00”. */
export function formatDeadline(moment: Moment, language: Language): string {
  const weekday = format(moment, language, { weekday: 'short' });
  const clock = formatClock(moment, language);
  const time = language === 'nl' ? `${clock} uur` : clock;
  return `${weekday} ${formatDay(moment, language)} ${time}`;
}

/** To the second, for receipts and registers: “28 september 2026, 14.32.08”. */
export function formatExactly(moment: Moment, language: Language): string {
  const clock = format(moment, language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const time = language === 'nl' ? clock.replaceAll(':', '.') : clock;
  return `${formatDate(moment, language)}, ${time}`;
}

function calendarDay(moment: Moment): number {
  return Date.parse(format(moment, 'en', { dateStyle: 'short' }).split('/').toReversed().join('-'));
}

function daysBetween(from: Moment, to: Moment): number {
  return Math.round((calendarDay(to) - calendarDay(from)) / day);
}

/**
 * How long ago something was, as people say it: “zojuist”, “5 minuten geleden”, “vandaag 9.40”,
 * “gisteren 16.40”, “23 september 10.12”. A moment after `now` counts as just now.
 */
export function formatAgo(moment: Moment, now: Moment, language: Language): string {
  const passed = new Date(now).getTime() - new Date(moment).getTime();
  const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  if (passed < minute) return language === 'nl' ? 'zojuist' : 'just now';
  if (passed < hour) return relative.format(-Math.floor(passed / minute), 'minute');
  const days = daysBetween(moment, now);
  const date = days < 2 ? relative.format(-days, 'day') : formatDay(moment, language);
  return `${date} ${formatClock(moment, language)}`;
}

/** What is left before a deadline, in the largest unit that says something. */
export type TimeLeft =
  | { readonly unit: 'days' | 'hours' | 'minutes'; readonly count: number }
  | { readonly unit: 'passed' };

/** What is left before a deadline: days from two days on, then hours, then minutes. */
export function timeLeft(deadline: Moment, now: Moment): TimeLeft {
  const left = new Date(deadline).getTime() - new Date(now).getTime();
  if (left <= 0) return { unit: 'passed' };
  if (left >= 2 * day) return { unit: 'days', count: daysBetween(now, deadline) };
  if (left >= 2 * hour) return { unit: 'hours', count: Math.floor(left / hour) };
  return { unit: 'minutes', count: Math.ceil(left / minute) };
}

/** A share between 0 and 1 as “52%”; what is there, but is no whole percent, is not nothing. */
export function formatShare(share: number, language: Language): string {
  if (share > 0 && share < 0.01) return '< 1%';
  return `${formatNumber(Math.round(share * 100), language)}%`;
}
