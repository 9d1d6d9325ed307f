import { describe, expect, test } from 'vitest';
import { differenceBetween } from '#shared/difference.ts';
import { mergeRuns } from '#shared/merge.ts';
import { reformat } from '#shared/reformat.ts';
import {
  bareText,
  canonicalWording,
  hashWording,
  plainText,
  stretchesOf,
} from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { hostileRuns } from './arbitraryText.ts';
import { assertAlways } from './assertAlways.ts';

const note = (text: string): Run => ({ text, footnote: true });
const wordsOf = (...runs: readonly Run[]) => hashWording(canonicalWording('paragraph', runs)).words;
const body: Run[] = [{ text: 'Wij tellen stemmen' }, note('Zie de wet.'), { text: ' en meer.' }];

describe('what a footnote says', () => {
  test('[W3, E4] is words: other words, no note, another place or just text are another text', () => {
    const others: Run[][] = [
      [{ text: 'Wij tellen stemmen' }, note('Zie de wetten.'), { text: ' en meer.' }],
      [{ text: 'Wij tellen stemmen' }, { text: ' en meer.' }],
      [{ text: 'Wij tellen' }, note('Zie de wet.'), { text: ' stemmen en meer.' }],
      [{ text: 'Wij tellen stemmen Zie de wet. en meer.' }],
      [{ text: 'Wij tellen' }, note('stemmen Zie de wet.'), { text: ' en meer.' }],
      [{ text: 'Wij tellen stemmen' }, note('Zie'), { text: ' de wet. en meer.' }],
      [{ text: 'Wij tellen stemmenZie' }, note('de wet.'), { text: ' en meer.' }],
    ];
    for (const other of others) expect(wordsOf(...other)).not.toBe(wordsOf(...body));
  });

  test('[W3, E4] in other marks or with other signs is the same words', () => {
    const same: Run[] = [
      { text: 'Wij tellen stemmen, ' },
      { ...note('zie de'), italic: true },
      note(' wet'),
      { text: ' en meer' },
    ];
    expect(wordsOf(...same)).toBe(wordsOf(...body));
  });

  test('[W3] is never read as a sign, whatever stands there', () => {
    expect(wordsOf({ text: '1[^2' })).not.toBe(wordsOf({ text: '1' }, note('2')));
    expect(wordsOf({ text: 'a [^ b ^]' })).not.toBe(wordsOf({ text: 'a' }, note('b')));
  });

  test('[W3, P3] has no space at its ends, and is none when it says nothing', () => {
    const loose: Run[] = [
      { text: 'Wij' },
      note(' zie '),
      { text: 'tellen' },
      note(' '),
      { text: '!' },
    ];
    expect(canonicalWording('paragraph', loose).runs).toEqual([
      { text: 'Wij ' },
      note('zie'),
      { text: ' tellen !' },
    ]);
    assertAlways(
      hostileRuns,
      (runs) => {
        const made = canonicalWording('paragraph', runs);
        expect(canonicalWording('paragraph', made.runs)).toEqual(made);
        for (const stretch of stretchesOf(made.runs).filter(({ isNote }) => isNote))
          expect(bareText(stretch.runs)).toMatch(/^\S(?:.*\S)?$/su);
      },
      500,
    );
  });

  test('[W3] stands between brackets in plain text, and comes back from there', () => {
    const written = 'Wij tellen stemmen [Zie de wet.] en meer.';
    expect(plainText(body)).toBe(written);
    expect(reformat(body, written)).toEqual(body);
    expect(reformat(body, written.replace('wet', 'grondwet'))[1]).toEqual(note('Zie de grondwet.'));
    expect(reformat(body, written.replace(' [Zie de wet.]', ''))).toEqual([
      { text: 'Wij tellen stemmen en meer.' },
    ]);
    expect(reformat(body, written.replace('[Zie de wet.] ', ''))).toEqual([
      { text: 'Wij tellen stemmen en meer.' },
    ]);
    expect(reformat(body, written.replace('] en', '] en veel'))[2]).toEqual({
      text: ' en veel meer.',
    });
  });
});

describe('a footnote that changes', () => {
  test('[W3, E4] is told apart from the text in a difference', () => {
    const now: Run[] = [{ text: 'Wij tellen stemmen' }, note('Zie de grondwet.'), { text: ' en.' }];
    expect(differenceBetween(body, now)).toEqual([
      { kind: 'same', text: 'Wij tellen stemmen' },
      { kind: 'same', text: 'Zie de ', isNote: true },
      { kind: 'delete', text: 'wet', isNote: true },
      { kind: 'insert', text: 'grondwet', isNote: true },
      { kind: 'same', text: '.', isNote: true },
      { kind: 'same', text: ' en' },
      { kind: 'delete', text: ' meer' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('[W3, A4] and text that changes elsewhere are merged', () => {
    const noted: Run[] = [
      { text: 'Wij tellen stemmen' },
      note('Zie art. 4.'),
      { text: ' en meer.' },
    ];
    const said: Run[] = [{ text: 'Wij tellen stemmen' }, note('Zie de wet.'), { text: ' en ook.' }];
    expect(mergeRuns(body, noted, said)).toEqual({
      kind: 'merged',
      runs: [{ text: 'Wij tellen stemmen' }, note('Zie art. 4.'), { text: ' en ook.' }],
    });
  });

  test('[W3, A4] while its word does, or while it goes, is for a person to decide', () => {
    const noted: Run[] = [
      { text: 'Wij tellen stemmen' },
      note('Zie art. 4.'),
      { text: ' en meer.' },
    ];
    const word: Run[] = [{ text: 'Wij tellen koppen' }, note('Zie de wet.'), { text: ' en meer.' }];
    const gone: Run[] = [{ text: 'Wij tellen stemmen en meer.' }];
    const started: Run[] = [
      { text: 'Wij tellen stemmen' },
      note('Lees de wet.'),
      { text: ' en meer.' },
    ];
    expect(mergeRuns(body, started, word).kind).toBe('overlapping');
    expect(mergeRuns(body, noted, gone)).toEqual({
      kind: 'overlapping',
      overlaps: [{ base: '[Zie de wet.]', current: '[Zie art. 4.]', proposal: '' }],
    });
  });
});
