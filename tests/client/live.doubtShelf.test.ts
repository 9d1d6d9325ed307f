// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Paragraph } from '#shared/document.ts';
import type { Doubt } from '#shared/doubt.ts';
import type { ParagraphId, PersonId } from '#shared/ids.ts';
import type { KeptDoubt } from '../../client/live/KeptDoubt.ts';
import { DoubtShelf } from '../../client/live/DoubtShelf.ts';
import { undoDoubt } from '../../client/live/undoDoubt.ts';
import { wordsOnDevice } from '../../client/live/wordsOnDevice.ts';

const wording = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] });
const doubt = (id: string, own: string, epoch = 1): KeptDoubt => ({
  id,
  paragraph: 'p1' as ParagraphId,
  behind: null,
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
const paragraphIn = (id: string, text: string): Paragraph => ({
  id: id as ParagraphId,
  aliases: [],
  number: '3.1',
  wording: wording(text),
  text,
  exact: '',
  words: '',
});
const tom = 'tom' as PersonId;
/** What the page of Tom tells. */
const found = (id: string, own: string, epoch = 1) => {
  const { by: _by, isUndone: _isUndone, remedies: _remedies, ...told } = doubt(id, own, epoch);
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
    expect(shelf.doubts.get()).toMatchObject([{ id: 'a', by: 'tom', isUndone: false }]);
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

  test('[T7] one press on what another page told writes what stood on the screen, or nothing', () => {
    const hear = (change: Partial<Doubt>) => {
      const shelf = open();
      const { doubt: news } = found('a', 'Van Tom.');
      shelf.hear({ kind: 'found', doubt: { ...news, ...change }, by: tom });
      return shelf.doubts.get()[0]!;
    };
    const says = (text: string | null) =>
      text === null ? [] : [paragraphIn('p1', text), paragraphIn('p7', 'Heel iets anders.')];
    const say = (text: string) => ({ kind: 'say', paragraph: p1, runs: [{ text }] });
    expect(undoDoubt(hear({}), says('Samen.'))).toEqual({ kind: 'steps', steps: [say('Anders.')] });
    expect(undoDoubt(hear({ isOwnIn: false }), says('Samen.'))).toEqual({
      kind: 'steps',
      steps: [say('Van Tom.')],
    });
    const feast = {
      merged: [wording('Wij gaan samen op weg.')],
      others: [wording('Wij gaan op weg.')],
    };
    expect(undoDoubt(hear(feast), says('Wij gaan samen op weg. En verder.'))).toEqual({
      kind: 'impossible',
      because: 'changed',
    });
    const gone = { cause: 'deleted-here', merged: [], behind: 'p0' } as unknown as Partial<Doubt>;
    expect(undoDoubt(hear(gone), says(null))).toEqual({
      kind: 'steps',
      steps: [{ kind: 'insert', paragraph: p1, behind: 'p0', wording: wording('Anders.') }],
    });
    for (const change of [
      { cause: 'doubled' as const },
      { merged: [wording('Samen.'), wording('En nog een.')] },
      { others: [] },
    ])
      expect(hear(change).remedies).toEqual([]);
  });

  test('[T7, P3] what another page told is made canonical', () => {
    const shelf = open();
    const { doubt: news } = found('a', 'Van Tom.');
    const raw = { kind: 'paragraph' as const, runs: [{ text: '' }, { text: ' Los\n\n zand ' }] };
    shelf.hear({ kind: 'found', doubt: { ...news, others: [raw] }, by: tom });
    expect(shelf.doubts.get()[0]?.others).toEqual([wording('Los zand')]);
  });

  test('[T7] what another page told under the id of one’s own takes nothing away', () => {
    const shelf = open();
    shelf.add([doubt('a', 'Mijn.')]);
    shelf.hear(found('a', 'Van Tom.'));
    const [, told] = shelf.doubts.get();
    shelf.dismiss(told!);
    expect(shelf.doubts.get()).toMatchObject([{ id: 'a', by: null }]);
    for (const by of [tom, 'eva' as PersonId]) shelf.hear({ ...found('c', `Van ${by}.`), by });
    shelf.dismiss(shelf.doubts.get().find(({ by }) => by === tom)!);
    expect(shelf.doubts.get().map(({ by }) => by)).toEqual([null, 'eva']);
  });

  test('[T7] what this page finds itself takes the place of what it was told', () => {
    const shelf = open();
    shelf.hear(found('b', 'Mijn.'));
    shelf.add([doubt('a', 'Mijn.')]);
    expect(shelf.doubts.get()).toMatchObject([{ id: 'a', by: null }]);
    expect(shelf.confirm()).toHaveLength(1);
  });

  test('[T7] of what one person tells of a paragraph the last counts, and of all the last few', () => {
    const shelf = open();
    for (let nth = 0; nth < 50; nth += 1) shelf.hear(found(`a${nth}`, `Van Tom, ${nth}.`));
    expect(idsOn(shelf)).toEqual(['a49']);
    for (let nth = 0; nth < 50; nth += 1) {
      const { doubt: news } = found(`b${nth}`, `Van Tom, ${nth}.`);
      const elsewhere = { ...news, paragraph: `p${nth}` as ParagraphId };
      shelf.hear({ kind: 'found', doubt: elsewhere, by: tom });
    }
    expect(idsOn(shelf)).toHaveLength(20);
    expect(localStorage.length).toBe(0);
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
