import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceBetween } from '#shared/difference.ts';
import type { DifferencePart } from '#shared/difference.ts';
import { bareText } from '#shared/wording.ts';
import { wordRuns } from './arbitraryText.ts';
import { assertAlways } from './assertAlways.ts';

const textOf = (parts: readonly DifferencePart[], left: DifferencePart['kind']) =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

describe('the difference between two texts', () => {
  test('[E4] same and deleted is the old text, same and inserted the new one', () => {
    assertAlways(
      fc.tuple(wordRuns, wordRuns),
      ([from, to]) => {
        const parts = differenceBetween(from, to);
        expect(textOf(parts, 'insert')).toBe(bareText(from));
        expect(textOf(parts, 'delete')).toBe(bareText(to));
        expect(parts.some(({ text }) => text === '')).toBe(false);
      },
      500,
    );
  });

  test('[E4] between a text and itself there is none', () => {
    assertAlways(wordRuns, (runs) => {
      expect(differenceBetween(runs, runs).every(({ kind }) => kind === 'same')).toBe(true);
    });
  });

  test('[A1] it goes by whole words, and neighbouring words are one rewriting', () => {
    const parts = differenceBetween(
      [{ text: 'binnen acht weken, altijd' }],
      [{ text: 'binnen twaalf maanden, altijd' }],
    );
    expect(parts).toEqual([
      { kind: 'same', text: 'binnen ' },
      { kind: 'delete', text: 'acht weken' },
      { kind: 'insert', text: 'twaalf maanden' },
      { kind: 'same', text: ', altijd' },
    ]);
  });

  test('[E4] words put in before a space leave that space alone', () => {
    const parts = differenceBetween(
      [{ text: 'openbaar voordat het bestuur besluit' }],
      [{ text: 'openbaar, ten minste twee weken voordat het bestuur besluit' }],
    );
    expect(parts).toEqual([
      { kind: 'same', text: 'openbaar' },
      { kind: 'insert', text: ', ten minste twee weken' },
      { kind: 'same', text: ' voordat het bestuur besluit' },
    ]);
  });

  test('[E4] a word of which only the format changed stands in it', () => {
    const parts = differenceBetween(
      [{ text: 'de raad' }],
      [{ text: 'de ' }, { text: 'raad', bold: true }],
    );
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'delete', 'insert']);
  });
});
