import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { recoverTexts } from '../../client/live/recoverTexts.ts';
import { addParagraph, removeParagraph, typeIn } from './sectionText.ts';

function pageAndServer(): { own: Y.Doc; server: Y.Doc } {
  const server = new Y.Doc();
  addParagraph(server, 'p1', 'Wij vragen eerst.');
  addParagraph(server, 'p2', 'Wij antwoorden altijd.');
  const own = new Y.Doc();
  Y.applyUpdate(own, Y.encodeStateAsUpdate(server));
  return { own, server };
}

type Cause = Parameters<typeof recoverTexts>[0]['cause'];
const recover = (own: Y.Doc, server: Y.Doc, touched: string[], cause: Cause = 'closed') =>
  recoverTexts({ own, server, touched: new Set(touched), cause, number: 3 });

describe('words that did not get in', () => {
  test('[T3] [T5] of another epoch come back as they are here, merged with nothing', () => {
    const { own } = pageAndServer();
    typeIn(own, 'p2', { words: ' Binnen een week.' });
    const { server: restored } = pageAndServer();
    const found = recover(own, restored, ['p2'], 'restored');
    expect(found.map(({ paragraph, text }) => [paragraph, text])).toEqual([
      ['p2', 'Wij antwoorden altijd. Binnen een week.'],
    ]);
  });

  test('[T3] a paragraph that was changed here comes back with its number and words', () => {
    const { own, server } = pageAndServer();
    typeIn(own, 'p2', { words: ' Binnen een week.' });
    expect(recover(own, server, ['p2'])).toMatchObject([
      { paragraph: 'p2', number: '3.2', text: 'Wij antwoorden altijd. Binnen een week.' },
    ]);
  });

  test('[T3] what others changed meanwhile is in it, and is no reason to come back', () => {
    const { own, server } = pageAndServer();
    typeIn(own, 'p1', { words: ' Ook u.' });
    typeIn(server, 'p1', { words: 'Samen: ', at: 0 });
    typeIn(server, 'p2', { words: ' Snel.' });
    expect(recover(own, server, ['p1']).map(({ text }) => text)).toEqual([
      'Samen: Wij vragen eerst. Ook u.',
    ]);
  });

  test('[T3] a paragraph that was written here and nowhere else comes back', () => {
    const { own, server } = pageAndServer();
    addParagraph(own, 'p3', 'Een nieuwe zin.');
    expect(recover(own, server, ['p3'])).toMatchObject([
      { paragraph: 'p3', text: 'Een nieuwe zin.', current: null },
    ]);
  });

  test('[T3] words typed in a paragraph that someone else removed come back', () => {
    const { own, server } = pageAndServer();
    removeParagraph(server, 'p2');
    typeIn(own, 'p2', { words: ' Echt.' });
    expect(recover(own, server, ['p2'])).toMatchObject([
      { paragraph: 'p2', text: 'Wij antwoorden altijd. Echt.', current: null },
    ]);
  });

  test('[T3] nothing comes back when everything got in', () => {
    const { own, server } = pageAndServer();
    typeIn(own, 'p1', { words: ' Ook u.' });
    Y.applyUpdate(server, Y.encodeStateAsUpdate(own));
    expect(recover(own, server, ['p1'])).toEqual([]);
  });
});
