import { describe, expect, test } from 'vitest';
import { errorWords } from '#shared/language/errorWords.ts';
import { entryErrors } from '#shared/language/nl/entryErrors.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { phases } from '#shared/network.ts';
import { refusalStatus } from '#shared/refusal.ts';

/** Every text of a dictionary by its path; functions are left out, they differ by what they get. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

function shape(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
}

const both: Language[] = ['nl', 'en'];

describe('the words of the interface', () => {
  test('are the same set in both languages', () => {
    expect(shape(words('en'))).toEqual(shape(words('nl')));
  });

  test.each(both)('are never empty in %s', (language) => {
    const empty = texts(words(language)).filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  test('keep one word per thing: a paragraph is never an alinea', () => {
    const wrong = texts(words('nl')).filter(([, text]) => /alinea|amendement/i.test(text));
    expect(wrong).toEqual([]);
  });

  test('[S1] name every phase', () => {
    expect(phases.map((phase) => words('nl').phases.names[phase])).toEqual([
      'Schrijven',
      'Consultatie',
      'Meebeslissen',
      'Vastgesteld',
    ]);
  });

  test('use the right form for one and for many', () => {
    const { partnerTypes, states, amend, desk } = words('nl');
    expect(partnerTypes.counted('municipality', 1)).toBe('1 gemeente');
    expect(partnerTypes.counted('municipality', 9)).toBe('9 gemeenten');
    expect(states.counted('objection', 1)).toBe('1 bezwaar');
    expect(states.counted('objection', 1284)).toBe('1.284 bezwaren');
    expect(amend.replyCount(1)).toBe('1 reactie');
    expect(amend.waiting(2)).toBe('2 wijzigingen wachten op een besluit');
    expect(desk.presence.others(1)).toBe('en 1 ander');
    expect(desk.deadline.days(11)).toBe('11 dagen');
  });

  test('name a coalition with its partners as one sentence', () => {
    const { desk, partnerTypes } = words('nl');
    const partners = [
      partnerTypes.counted('municipality', 9),
      partnerTypes.counted('province', 2),
      desk.otherPartners(6),
    ];
    expect(desk.coalition('Inspraak', partners)).toBe(
      'Coalitie Inspraak: 9 gemeenten, 2 provincies en 6 anderen.',
    );
  });

  test('[A4] say before adopting what it will make outdated', () => {
    const { consequences, consequenceFor } = words('nl').amend;
    expect(consequences.replace('3.2')).toBe('Overnemen verandert 3.2.');
    expect(consequenceFor({ agree: 17, abstain: 1, object: 2 })).toBe(
      'Daarmee veroudert: 17 keer ‘eens’, 1 onthouding en 2 bezwaren.',
    );
    expect(consequenceFor({ agree: 0, abstain: 0, object: 1 })).toBe(
      'Daarmee veroudert: 1 bezwaar.',
    );
    expect(consequenceFor({ agree: 0, abstain: 0, object: 0 })).toBe(
      'Niets van wat partners zeiden, veroudert daardoor.',
    );
  });

  test('have a sentence for every refusal', () => {
    const worded = { ...words('nl').errors, ...entryErrors };
    expect(Object.keys(worded)).toEqual(expect.arrayContaining(Object.keys(refusalStatus)));
  });

  test('have a sentence for an error they do not know', () => {
    expect(errorWords('stale-wording', 'nl').title).toBe(
      'De tekst is zojuist gewijzigd. Er is niets vastgelegd.',
    );
    expect(errorWords('toString', 'nl')).toBe(words('nl').errors.internal);
  });
});
