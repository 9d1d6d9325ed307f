// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
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

/** A device on which there is no room for anything more. */
const fullStorage = (storage: Storage) => ({
  getItem: (key: string) => storage.getItem(key),
  setItem: () => {
    throw new DOMException('There is no room.', 'QuotaExceededError');
  },
});

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

  test('[T3] says when there is no room on the device, and keeps the texts on the page', () => {
    const shelf = open();
    expect(shelf.add([recovered('p1', 'Eerst.')])).toBe(true);
    vi.stubGlobal('localStorage', fullStorage(localStorage));
    expect(shelf.add([recovered('p2', 'Daarna.')])).toBe(false);
    expect(textsOf(shelf)).toEqual(['Eerst.', 'Daarna.']);
    vi.unstubAllGlobals();
    expect(textsOf(open())).toEqual(['Eerst.']);
  });

  test('lets go of exactly the text that is thrown away', () => {
    const shelf = open();
    const [kept, thrown] = [recovered('p1', 'Eerst.'), recovered('p1', 'Iets anders.')];
    shelf.add([kept, thrown]);
    shelf.discard(thrown);
    expect(textsOf(open())).toEqual(['Eerst.']);
  });
});
