// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { ParagraphId } from '#shared/ids.ts';
import { RecoveryShelf } from '../../client/live/RecoveryShelf.ts';
import type { RecoveredText } from '../../client/live/SectionSession.ts';

const recovered = (paragraph: string, text: string): RecoveredText => ({
  paragraph: paragraph as ParagraphId,
  cause: 'closed',
  number: '3.1',
  text,
  runs: [{ text }],
  current: null,
});

const textsOf = (shelf: RecoveryShelf) => shelf.texts.get().map(({ text }) => text);
const open = (person = 'iris') => new RecoveryShelf(`${person}/s3`);

beforeEach(() => localStorage.clear());

describe('the shelf of recovered texts', () => {
  test('[T3] keeps them over a reload, for this person alone', () => {
    open().add([recovered('p1', 'Eerst.')]);
    expect(textsOf(open())).toEqual(['Eerst.']);
    expect(textsOf(open('tom'))).toEqual([]);
  });

  test('[T3] keeps two texts of one paragraph, unless the later one holds the earlier', () => {
    const shelf = open();
    shelf.add([recovered('p1', 'Eerst.')]);
    shelf.add([recovered('p1', 'Iets anders.')]);
    expect(textsOf(shelf)).toEqual(['Eerst.', 'Iets anders.']);
    shelf.add([recovered('p1', 'Eerst. En dan.')]);
    expect(textsOf(shelf)).toEqual(['Iets anders.', 'Eerst. En dan.']);
  });

  test('[T3] loses nothing that another tab put on it', () => {
    const [one, other] = [open(), open()];
    one.add([recovered('p1', 'Hier.')]);
    other.add([recovered('p2', 'Daar.')]);
    expect(textsOf(open())).toEqual(['Hier.', 'Daar.']);
  });

  test('lets go of exactly the text that is thrown away', () => {
    const shelf = open();
    const [kept, thrown] = [recovered('p1', 'Eerst.'), recovered('p1', 'Iets anders.')];
    shelf.add([kept, thrown]);
    shelf.discard(thrown);
    expect(textsOf(open())).toEqual(['Eerst.']);
  });
});
