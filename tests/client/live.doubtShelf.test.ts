// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Doubt } from '#shared/doubt.ts';
import type { ParagraphId, PersonId } from '#shared/ids.ts';
import type { KeptDoubt } from '../../client/live/KeptDoubt.ts';
import { DoubtShelf } from '../../client/live/DoubtShelf.ts';
import { wordsOnDevice } from '../../client/live/wordsOnDevice.ts';

const wording = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] });
const doubt = (id: string, own: string, epoch = 1): KeptDoubt => ({
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
  by: null,
  isUndone: false,
});
const p1 = 'p1' as ParagraphId;
const tom = 'tom' as PersonId;
/** What the page of Tom tells. */
const found = (id: string, own: string, epoch = 1) => {
  const { by: _by, isUndone: _isUndone, ...told } = doubt(id, own, epoch);
  return { kind: 'found' as const, doubt: told, by: tom };
};
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

  test('[T7] keeps what another page found, until that page or this person has judged it', () => {
    const shelf = open();
    shelf.hear(found('a', 'Van Tom.'));
    expect(open().doubts.get()).toMatchObject([{ id: 'a', by: 'tom', isUndone: false }]);
    shelf.hear({ kind: 'settled', id: 'a', by: 'eva' as PersonId });
    expect(idsOn(shelf)).toEqual(['a']);
    shelf.hear({ kind: 'settled', id: 'a', by: tom });
    expect(idsOn(shelf)).toEqual([]);
    shelf.hear(found('b', 'Van Tom.'));
    shelf.undone(shelf.doubts.get()[0]!);
    shelf.hear({ kind: 'settled', id: 'b', by: tom });
    expect(shelf.doubts.get()).toMatchObject([{ id: 'b', isUndone: true }]);
    shelf.dismiss(shelf.doubts.get()[0]!);
    expect(idsOn(shelf)).toEqual([]);
  });

  test('[T7] nobody’s news settles what this page found itself', () => {
    const shelf = open();
    shelf.add([doubt('a', 'Mijn.')]);
    shelf.hear({ kind: 'settled', id: 'a', by: tom });
    expect(idsOn(shelf)).toEqual(['a']);
  });

  test('[T7] of two pages that find one doubt neither hears it again from the other', () => {
    const shelf = open();
    const own = doubt('a', 'Mijn.');
    shelf.add([own]);
    const news = found('b', 'Anders.');
    shelf.hear({ ...news, doubt: { ...news.doubt, others: own.own } });
    expect(idsOn(shelf)).toEqual(['a']);
  });

  test('[T5, T7] does not hear of another epoch', () => {
    const shelf = open();
    shelf.hear(found('a', 'Van Tom.', 2));
    expect(idsOn(shelf)).toEqual([]);
  });

  test('[T7] one press on what another page told writes nothing but what it shows', () => {
    const shelf = open();
    const remedy = { paragraph: p1, behind: null, from: wording('Samen.'), to: wording('Anders.') };
    const hear = (id: string, ...remedies: Doubt['remedies']) => {
      const { doubt: news } = found(id, `Van Tom, ${id}.`);
      shelf.hear({ kind: 'found', doubt: { ...news, remedies }, by: tom });
      return shelf.doubts.get().at(-1)?.remedies;
    };
    expect(hear('a', remedy)).toEqual([remedy]);
    expect(hear('b', { ...remedy, to: null })).toHaveLength(1);
    expect(hear('c', remedy, { ...remedy, to: wording('Weg met u allen.') })).toEqual([]);
    expect(hear('d', { ...remedy, from: wording('Iets heel anders.') })).toEqual([]);
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
