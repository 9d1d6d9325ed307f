// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ParagraphId, PersonId } from '#shared/ids.ts';
import type { Doubt } from '../../client/live/Doubt.ts';
import { DoubtShelf } from '../../client/live/DoubtShelf.ts';
import { wordsOnDevice } from '../../client/live/wordsOnDevice.ts';

const wording = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] });
const doubt = (id: string, own: string, epoch = 1): Doubt => ({
  id,
  paragraph: 'p1' as ParagraphId,
  epoch,
  cause: 'changed',
  number: '3.1',
  base: wording('Eerst.'),
  own: [wording(own)],
  others: [wording('Anders.')],
  merged: [wording('Samen.')],
  isOwnIn: true,
  remedies: [],
  isUndone: false,
});
const open = (person = 'iris', epoch = 1) => new DoubtShelf(`${person}/s3`, epoch);
const idsOn = (shelf: DoubtShelf) => shelf.doubts.get().map(({ id }) => id);

beforeEach(() => localStorage.clear());

describe('the shelf of doubts', () => {
  test('[T7] keeps them over a reload, for this person alone, until they are dismissed', () => {
    open().add([doubt('a', 'Mijn.'), doubt('b', 'Nog een.')]);
    expect(idsOn(open())).toEqual(['a', 'b']);
    expect(idsOn(open('tom'))).toEqual([]);
    open().dismiss(doubt('a', 'Mijn.'));
    expect(idsOn(open())).toEqual(['b']);
  });

  test('[T7] tells nothing twice, and remembers what was undone', () => {
    const shelf = open();
    shelf.add([doubt('a', 'Mijn.')]);
    shelf.add([doubt('b', 'Mijn.')]);
    shelf.undone(doubt('a', 'Mijn.'));
    expect(open().doubts.get()).toMatchObject([{ id: 'a', isUndone: true }]);
  });

  test('[T5, T7] forgets doubts of an earlier epoch', () => {
    open().add([doubt('a', 'Mijn.')]);
    expect(idsOn(open('iris', 2))).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  test('[T7] takes back what the server refused, and nothing that it has', () => {
    const shelf = open();
    shelf.add([doubt('a', 'Mijn.')]);
    shelf.confirm();
    shelf.add([doubt('b', 'Te laat.')]);
    shelf.retract();
    expect(idsOn(shelf)).toEqual(['a']);
  });

  test('[T3, T7] is among the words that signing out asks about and forgets', async () => {
    open().add([doubt('a', 'Mijn.')]);
    open('tom').add([doubt('b', 'Van Tom.')]);
    vi.stubGlobal('IDBKeyRange', { bound: () => null });
    const words = wordsOnDevice('iris' as PersonId);
    expect(await words.some()).toBe(true);
    await words.forget();
    expect(await words.some()).toBe(false);
    expect(idsOn(open('tom'))).toEqual(['b']);
  });
});
