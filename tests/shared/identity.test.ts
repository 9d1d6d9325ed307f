import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMerged, findUnidentified } from '#shared/identity.ts';
import { plainWords } from './arbitraryText.ts';
import { assertAlways } from './assertAlways.ts';

const text = 'De raad hoort wie meedoet. Altijd.';
const known = new Map([['p1', text]]);
const block = (id: string | null, says: string) => ({ id, text: says });

describe('which blocks need a new id', () => {
  test('[P2] a split in the middle: the part with the start of the text keeps the id', () => {
    const [start, end] = [text.slice(0, 12), text.slice(12)];
    expect(findUnidentified([block('p1', start), block('p1', end)], known)).toEqual([1]);
    expect(findUnidentified([block('p1', end), block('p1', start)], known)).toEqual([0]);
  });

  test('[P2] Enter at the start: the paragraph keeps its id, the empty one above gets a new one', () => {
    expect(findUnidentified([block('p1', ''), block('p1', text)], known)).toEqual([0]);
  });

  test('[P2] Enter at the end: the empty one below gets a new one', () => {
    expect(findUnidentified([block('p1', text), block('p1', '')], known)).toEqual([1]);
  });

  test('[P2] Enter in an empty paragraph: the first keeps the id', () => {
    const none = new Map([['p1', '']]);
    expect(findUnidentified([block('p1', ''), block('p1', '')], none)).toEqual([1]);
  });

  test('[P2] a copy gets a new id, and the first of two equal ones is not the copy', () => {
    expect(findUnidentified([block('p1', text), block('p1', text)], known)).toEqual([1]);
  });

  test('[P2] a pasted copy above does not take the id of what was typed in meanwhile', () => {
    const blocks = [block('p1', 'De raad zwijgt.'), block('p1', `${text} En nu.`)];
    expect(findUnidentified(blocks, known)).toEqual([0]);
  });

  test('[P2] moved by two people at once, it stands there twice: one keeps the id', () => {
    const blocks = [block('p2', 'x'), block('p1', text), block('p3', 'y'), block('p1', text)];
    expect(findUnidentified(blocks, known)).toEqual([3]);
  });

  test('[P2] split in three: the start keeps the id', () => {
    const blocks = [block('p1', 'De raad '), block('p1', 'hoort wie '), block('p1', 'meedoet.')];
    expect(findUnidentified(blocks, known)).toEqual([1, 2]);
  });

  test('[P1] blocks without an id get one', () => {
    expect(findUnidentified([block(null, 'a'), block('', 'b'), block('p1', text)], known)).toEqual([
      0, 1,
    ]);
  });

  test('[P1] an id that is taken in another section is given up', () => {
    expect(findUnidentified([block('p1', text)], new Map(), (id) => id === 'p1')).toEqual([0]);
  });

  test('[P2] moved or undone: the same id at another place stays', () => {
    expect(findUnidentified([block('p2', 'x'), block('p1', text)], known)).toEqual([]);
  });

  test('[P1] afterwards no id stands twice, and every id that stood there still does', () => {
    const blocks = fc.array(
      fc.record({ id: fc.constantFrom(null, '', 'p1', 'p2', 'p3'), text: plainWords }),
      { maxLength: 8 },
    );
    assertAlways(
      fc.tuple(blocks, fc.dictionary(fc.constantFrom('p1', 'p2'), plainWords)),
      (made) => {
        const [given, texts] = made;
        const fresh = findUnidentified(given, new Map(Object.entries(texts)));
        const kept = given.filter((_, place) => !fresh.includes(place)).map(({ id }) => id);
        expect(new Set(kept).size).toBe(kept.length);
        expect(new Set(kept)).toEqual(new Set(given.map(({ id }) => id).filter(Boolean)));
      },
    );
  });
});

describe('which paragraphs were merged', () => {
  const two = new Map([
    ['p1', 'De raad hoort.'],
    ['p2', 'Wie meedoet.'],
  ]);

  test('[P2] Backspace at the start: the survivor answers for the vanished one', () => {
    expect(findMerged([block('p1', 'De raad hoort.Wie meedoet.')], two)).toEqual([
      { vanished: 'p2', survivor: 0 },
    ]);
  });

  test('[P2] Delete at the end of an upper one that does not survive', () => {
    expect(findMerged([block('p2', 'De raad hoort. Wie meedoet.')], two)).toEqual([
      { vanished: 'p1', survivor: 0 },
    ]);
  });

  test('[P2] what was deleted was not merged', () => {
    expect(findMerged([block('p1', 'De raad hoort.')], two)).toEqual([]);
  });

  describe('typed in before it was merged, and told of at once', () => {
    const three = new Map([
      ['p1', 'De raad hoort.'],
      ['p2', 'Wie meedoet in de wijk, krijgt binnen acht weken antwoord.'],
      ['p3', 'Altijd.'],
    ]);
    const typed = 'Wie in de wijk meedoet, krijgt binnen zes weken antwoord.';

    test('[P2] most of its words stand in the one above: that one answers for it', () => {
      expect(
        findMerged([block('p1', `De raad hoort. ${typed}`), block('p3', 'Altijd.')], three),
      ).toEqual([{ vanished: 'p2', survivor: 0 }]);
    });

    test('[P2] what only begins like it is not it', () => {
      const other = 'De raad hoort. Wie meedoet, hoort binnen acht weken niets.';
      expect(findMerged([block('p1', other), block('p3', 'Altijd.')], three)).toEqual([]);
    });

    test('[P2] nor is what stands in another than the one above, or stood there before', () => {
      const [first] = [...three.values()];
      expect(findMerged([block('p1', first!), block('p3', `Altijd. ${typed}`)], three)).toEqual([]);
      const said = new Map([...three, ['p1', typed]]);
      expect(findMerged([block('p1', `${typed} Nu.`), block('p3', 'Altijd.')], said)).toEqual([]);
    });
  });

  test('[P2] words that stood there before do not count', () => {
    const said = new Map([
      ['p1', 'Wie meedoet, telt: Wie meedoet.'],
      ['p2', 'Wie meedoet.'],
    ]);
    expect(findMerged([block('p1', 'Wie meedoet, telt: Wie meedoet.')], said)).toEqual([]);
  });

  test('[P2] a block that is new answers for nobody: it has no id of its own yet', () => {
    expect(findMerged([block(null, 'Wie meedoet.'), block('p9', 'Wie meedoet.')], two)).toEqual([]);
  });

  test('[P2] a paragraph that said nothing leaves nothing behind', () => {
    expect(
      findMerged(
        [block('p1', 'a b')],
        new Map([
          ['p1', 'a'],
          ['p2', ' '],
        ]),
      ),
    ).toEqual([]);
  });

  test('[P2] several can merge into one', () => {
    const three = new Map([...two, ['p3', 'Altijd.']]);
    const merged = findMerged([block('p1', 'De raad hoort.Wie meedoet.Altijd.')], three);
    expect(merged).toEqual([
      { vanished: 'p2', survivor: 0 },
      { vanished: 'p3', survivor: 0 },
    ]);
  });
});
