import { expect, describe, test } from 'vitest';
import { paragraphsOf } from '#shared/document.ts';
import type { BlockJson, MarkJson } from '#shared/document.ts';
import { adviceFor } from '../../client/editor/advice/adviceFor.ts';
import { sentencesOf } from '../../client/editor/advice/sentencesOf.ts';

let ids = 0;

function block(text: string, marks: readonly MarkJson[] = []): BlockJson {
  ids += 1;
  const content = text === '' ? [] : [{ type: 'text' as const, text, marks }];
  return { type: 'paragraph', attrs: { id: `b${ids}` }, content };
}

function heading(level: number, text: string): BlockJson {
  const { attrs, content = [] } = block(text);
  return { type: 'heading', attrs: { ...attrs, level }, content };
}

const link = (text: string) =>
  block(text, [{ type: 'link', attrs: { href: 'https://a.example/' } }]);
const bold: MarkJson = { type: 'bold' };

function kindsOf(...content: BlockJson[]): string[] {
  return adviceFor(paragraphsOf({ type: 'doc', content }, 3)).map(({ kind }) => kind);
}

const long = `Een ${'woord '.repeat(24)}woord.`;

describe('tips', () => {
  test.each([
    ['a link that says nothing', link('Klik hier'), 'vague-link'],
    ['another', link('lees meer »'), 'vague-link'],
    ['and in English', link('Read more'), 'vague-link'],
    ['an address for a link', link('https://a.example/b?c=d'), 'bare-link'],
    ['an address without https', link('www.a.example'), 'bare-link'],
    ['a sentence of 26 words', block(long), 'long-sentence'],
    ['a line that looks like a heading', block('Wat wij vragen', [bold]), 'bold-heading'],
    ['three words in capitals', block('Wij LUISTEREN NAAR IEDEREEN hier.'), 'capitals'],
    ['one long word in capitals', block('Dit is BELANGRIJK.'), 'capitals'],
    ['an empty heading', heading(3, ''), 'empty-heading'],
    ['a heading that skips a level', heading(4, 'Kop'), 'skipped-level'],
    ['a paragraph nobody can endorse', block('Ja. '.repeat(6_000)), 'too-long'],
  ])('[W2] are given on %s', (_, content, kind) => {
    expect(kindsOf(content)).toEqual([kind]);
  });

  test.each([
    ['a link that says where it leads', link('het register van algoritmes')],
    ['a link with a word of those in it', link('Hier woont de democratie')],
    ['a mail address', link('griffie@a.example')],
    ['a sentence of 25 words', block(`${'woord '.repeat(24)}woord.`)],
    ['two short sentences', block(`${'woord '.repeat(20)}woord. ${'Woord '.repeat(20)}woord.`)],
    ['a bold sentence', block('Wij tekenen zelf.', [bold])],
    ['a bold label', block('Let op:', [bold])],
    ['names of organisations', block('De VNG, het IPO en BZK tekenen. De Woo en AVG gelden.')],
    ['nothing at all', block('')],
  ])('[W2] are not given on %s', (_, content) => {
    expect(kindsOf(content)).toEqual([]);
  });

  test('[W2] know which headings come before', () => {
    expect(kindsOf(heading(3, 'Kop'), block('Tekst.'), heading(4, 'Kop'))).toEqual([]);
  });

  test('[W2] see one link where a part of it is bold', () => {
    const marks: MarkJson[] = [{ type: 'link', attrs: { href: 'https://a.example/' } }];
    const content = [
      { type: 'text' as const, text: 'Klik ', marks },
      { type: 'text' as const, text: 'hier', marks: [...marks, bold] },
    ];
    expect(kindsOf({ type: 'paragraph', attrs: { id: 'een' }, content })).toEqual(['vague-link']);
  });

  test('[W2] name the words as they stand there, once each, in reading order', () => {
    const content = [block(`Kort. ${long}`), block(`Nog eens ${long}`)];
    const advice = adviceFor(paragraphsOf({ type: 'doc', content }, 3));
    expect(advice.map(({ words }) => words)).toEqual([long, `Nog eens ${long}`]);
  });
});

describe('sentences', () => {
  test.each([
    ['Een. Twee! Drie? Vier… Vijf', ['Een.', 'Twee!', 'Drie?', 'Vier…', 'Vijf']],
    ['Bijv. Utrecht doet het.', ['Bijv. Utrecht doet het.']],
    ['Meld u a.u.b. aan bij dhr. J. Jansen.', ['Meld u a.u.b. aan bij dhr. J. Jansen.']],
    ['Zie art. 3 en blz. 12 van de wet.', ['Zie art. 3 en blz. 12 van de wet.']],
    ['Het kost € 1.000,50 per jaar. Dat kan.', ['Het kost € 1.000,50 per jaar.', 'Dat kan.']],
    ['Dit geldt o.a. Gouda en m.b.t. Delft.', ['Dit geldt o.a. Gouda en m.b.t. Delft.']],
    ['Brood, melk enz. Daarna kaas.', ['Brood, melk enz.', 'Daarna kaas.']],
    ['Het gebeurt in 2026. Daarna niet.', ['Het gebeurt in 2026.', 'Daarna niet.']],
    ['Wij kiezen plan B. Daarna volgt C.', ['Wij kiezen plan B.', 'Daarna volgt C.']],
    ['‘Komt u?’ vroeg zij. ‘Ja.’ Zij kwam.', ['‘Komt u?’ vroeg zij.', '‘Ja.’', 'Zij kwam.']],
    ['Wij gaan. ’s Avonds ook. 3 keer.', ['Wij gaan.', '’s Avonds ook.', '3 keer.']],
    ['1. Inleiding volgt. Dan meer.', ['1. Inleiding volgt.', 'Dan meer.']],
    ['See e.g. Delft. Fine.', ['See e.g. Delft.', 'Fine.']],
    ['', []],
  ])('[W2] of “%s”', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
