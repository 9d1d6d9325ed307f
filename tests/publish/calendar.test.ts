import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CoalitionId, ManifestoId, SectionId } from '#shared/ids.ts';
import type { Manifesto, Section } from '#shared/record/state.ts';
import { calendarLine } from '../../server/publish/calendar/calendarLine.ts';
import { calendarText } from '../../server/publish/calendar/calendarText.ts';
import { renderCalendar } from '../../server/publish/calendar/renderCalendar.ts';
import { assertAlways } from '../shared/assertAlways.ts';

const manifesto: Manifesto = {
  id: 'm' as ManifestoId,
  slug: 'water',
  title: 'Water; lucht, en wind',
  language: 'nl',
};
const section = (id: string, more: Partial<Section> = {}): Section => ({
  id: id as SectionId,
  manifesto: manifesto.id,
  title: `Sectie ${id}`,
  coalition: 'c' as CoalitionId,
  phase: 'consultation',
  deadline: '2026-12-10T17:00:00+01:00',
  place: 1,
  adopted: null,
  epoch: 1,
  ...more,
});
const made = (sections: readonly Section[], language: 'nl' | 'en' = 'nl') =>
  renderCalendar(
    {
      manifesto,
      sections,
      addressOf: (number) => `https://draagvlak.example/manifest/water/${number}`,
      at: '2026-11-29T01:02:03.456Z',
    },
    language,
  );

/** Reads as RFC 5545 says: unfolds, then takes the escapes away. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const unescaped = (value: string) =>
  value.replaceAll(/\\([\\;,nN])/gu, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
const valuesOf = (text: string, name: string) =>
  unfolded(text)
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => unescaped(line.slice(name.length + 1)));

test('[S1] a calendar has the deadline of every section that has one and is not adopted', () => {
  const sections = [
    section('a', { title: 'Wie, wat; waar\\hoe' }),
    section('b', { deadline: null }),
    section('c', { phase: 'adopted' }),
    section('d', { phase: 'deciding', deadline: '2026-12-24T16:30:00.000Z' }),
  ];
  const text = made(sections);
  expect(valuesOf(text, 'UID')).toEqual(['a@draagvlak.example', 'd@draagvlak.example']);
  expect(valuesOf(text, 'DTSTART')).toEqual(['20261210T160000Z', '20261224T163000Z']);
  expect(valuesOf(text, 'DTSTAMP')).toEqual(['20261129T010203Z', '20261129T010203Z']);
  expect(valuesOf(text, 'SUMMARY')).toEqual([
    '1 Wie, wat; waar\\hoe: einde van ‘Consultatie’',
    '4 Sectie d: einde van ‘Meebeslissen’',
  ]);
  expect(valuesOf(text, 'URL')).toContain('https://draagvlak.example/manifest/water/4');
  expect(valuesOf(made(sections, 'en'), 'SUMMARY')[1]).toBe('4 Sectie d: end of “Deciding”');
});

test('its frame is that of RFC 5545, with nothing in it too', () => {
  const lines = unfolded(made([]));
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    expect.stringMatching(/^PRODID:/),
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Water\\; lucht\\, en wind: termijnen',
    'END:VCALENDAR',
  ]);
});

test('no line has more than 75 octets, and unfolding gives every word back', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' }),
    fc.constantFrom('é'.repeat(100), '🌊'.repeat(60), 'een\r\ntwee\nvier', ',;\\'.repeat(50)),
  );
  assertAlways(texts, (text) => {
    const folded = calendarLine('SUMMARY', calendarText(text));
    expect(folded.endsWith('\r\n')).toBe(true);
    for (const line of folded.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/u);
      // A character that is cut in two does not come back.
      expect(Buffer.from(line).toString()).toBe(line);
    }
    const back = unescaped(folded.slice(0, -2).replaceAll('\r\n ', '').slice('SUMMARY:'.length));
    const kept = text.replaceAll(/\r\n?/gu, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, '');
    expect(back).toBe(kept);
  });
});

test('a title cannot begin an entry of its own', () => {
  const text = made([section('a', { title: 'Mooi\r\nEND:VEVENT\r\nBEGIN:VEVENT' })]);
  expect(unfolded(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
});
