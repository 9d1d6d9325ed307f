import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasForbiddenCharacter, withoutForbiddenCharacters } from '#shared/characters.ts';
import { isAllowedHref } from '#shared/links.ts';
import { run } from '#shared/run.ts';
import { blockKinds, canonicalWording, hashWording, plainText } from '#shared/wording.ts';
import { sameFormat, wordsOf } from '#shared/wording.ts';
import { hostileRuns, hostileText, plainWords } from './arbitraryText.ts';
import { assertAlways } from './assertAlways.ts';

const kind = fc.constantFrom(...blockKinds);
const saying = (text: string) => canonicalWording('paragraph', [{ text }]);
const hashes = (text: string) => hashWording(saying(text));

describe('canonical wording', () => {
  test('[P3] making canonical wording canonical changes nothing', () => {
    assertAlways(fc.tuple(kind, hostileRuns), ([of, runs]) => {
      const once = canonicalWording(of, runs);
      expect(canonicalWording(once.kind, once.runs)).toEqual(once);
    });
  });

  test('[P3] it has one form: NFC, single spaces, no spaces at the edges, no empty runs', () => {
    assertAlways(hostileRuns, (runs) => {
      const made = canonicalWording('paragraph', runs).runs;
      const text = plainText(made);
      expect(text).not.toMatch(/^\s|\s$|\s\s|[^\S ]/u);
      expect(hasForbiddenCharacter(text)).toBe(false);
      for (const { text: part } of made) expect(part).toBe(part.normalize('NFC'));
      expect(made.every((part) => part.text !== '')).toBe(true);
    });
  });

  test('[P3] neighbouring runs of one format are one run', () => {
    assertAlways(hostileRuns, (runs) => {
      const made = canonicalWording('paragraph', runs).runs;
      const next = made.slice(1);
      expect(next.some((part, place) => sameFormat(part, made[place]!))).toBe(false);
    });
  });

  test('[P3] what it says passes every door again', () => {
    assertAlways(hostileRuns, (runs) => {
      for (const made of canonicalWording('paragraph', runs).runs) run.parse(made);
      expect(runs).toBeDefined();
    });
  });

  test('[P3] how the text was cut into runs makes no difference', () => {
    assertAlways(fc.tuple(hostileText, fc.nat(20)), ([text, cut]) => {
      const isPair = /[\ud800-\udbff]/.test(text[cut - 1] ?? '');
      const parts = [{ text: text.slice(0, cut) }, { text: text.slice(cut) }];
      if (isPair) return;
      expect(canonicalWording('paragraph', parts)).toEqual(saying(text));
    });
  });

  test('[P3] a letter with a loose accent is the letter with its accent', () => {
    expect(hashes('één')).toEqual(hashes('e\u0301e\u0301n'));
  });

  test('[P3] an accent that comes in the next run joins its letter', () => {
    const made = canonicalWording('quote', [{ text: 'e' }, { text: '\u0301\u0301n' }]);
    expect(made.runs).toEqual([{ text: 'é\u0301n' }]);
  });

  test('[P3] white space of any kind and length is one space', () => {
    expect(saying(' \u00a0De\t\traad\n hoort\u2003\u2028wie ').runs).toEqual([
      { text: 'De raad hoort wie' },
    ]);
  });

  test('[P3] a space on the border of two formats stands there once', () => {
    const made = canonicalWording('paragraph', [
      { text: 'De ' },
      { text: ' raad ', bold: true },
      { text: ' ' },
    ]);
    expect(made.runs).toEqual([{ text: 'De ' }, { text: 'raad', bold: true }]);
  });

  test('[P3] a link that is not allowed is dropped, its words stay', () => {
    const made = canonicalWording('paragraph', [
      { text: 'klik ' },
      { text: 'hier', href: 'javascript:alert(1)' },
    ]);
    expect(made.runs).toEqual([{ text: 'klik hier' }]);
  });

  test('[P3] the input is left alone', () => {
    const runs = Object.freeze([Object.freeze({ text: ' a ' }), Object.freeze({ text: 'b ' })]);
    expect(canonicalWording('paragraph', runs).runs).toEqual([{ text: 'a b' }]);
  });
});

describe('forbidden characters', () => {
  test.each([
    ['zero-width space', '\u200b'],
    ['zero-width joiner', '\u200d'],
    ['right-to-left override', '\u202e'],
    ['left-to-right isolate', '\u2066'],
    ['soft hyphen', '\u00ad'],
    ['byte order mark', '\ufeff'],
    ['combining grapheme joiner', '\u034f'],
    ['variation selector', '\ufe00'],
    ['tag letter', '\u{e0061}'],
    ['Hangul filler', '\u3164'],
    ['null', '\u0000'],
    ['half a surrogate pair', '\ud83d'],
    ['private use', '\ue000'],
  ])('[P3] a %s is refused at the door and left out of the wording', (_, character) => {
    const text = `de ra${character}ad`;
    expect(hasForbiddenCharacter(text)).toBe(true);
    expect(run.safeParse({ text }).success).toBe(false);
    expect(saying(text)).toEqual(saying('de raad'));
  });

  test.each(['één', 'naïef', '😀', 'łódź', 'a\tb\nc', '1½ % § € °', 'Ελλάδα', '\u00a0'])(
    '[P3] %j is welcome',
    (text) => {
      expect(hasForbiddenCharacter(text)).toBe(false);
    },
  );

  test('[P3] what is left after taking them out has none', () => {
    assertAlways(hostileText, (text) => {
      expect(hasForbiddenCharacter(withoutForbiddenCharacters(text))).toBe(false);
    });
  });
});

describe('the two hashes', () => {
  test('[P3] a comma and a bold word leave the words alone and change the exact wording', () => {
    const plain = hashes('De raad hoort wie meedoet');
    const comma = hashes('De raad hoort, wie meedoet.');
    const bold = hashWording(
      canonicalWording('paragraph', [
        { text: 'De raad ' },
        { text: 'hoort', bold: true },
        { text: ' wie meedoet' },
      ]),
    );
    expect([comma.words, bold.words]).toEqual([plain.words, plain.words]);
    expect(new Set([plain.exact, comma.exact, bold.exact]).size).toBe(3);
  });

  test.each([
    ['another verb', 'De raad hoort u', 'De raad negeert u'],
    ['a word more', 'De raad hoort u', 'De raad hoort u niet'],
    ['another order', 'de raad hoort de burger', 'de burger hoort de raad'],
    ['a decimal comma', '1,5 procent', '15 procent'],
    ['a decimal that becomes a range', '1,5 meter', '1-5 meter'],
    ['a percent sign', '5% minder', '5 minder'],
    ['another unit', '5 € meer', '5 $ meer'],
    ['a minus sign', 'het wordt -5', 'het wordt 5'],
    ['a comparison', 'a < b', 'a > b'],
    ['an accent', 'voor de raad', 'vóór de raad'],
    ['two words made one', 'mee doen', 'meedoen'],
  ])('[P3] %s is other words', (_, before, after) => {
    expect(hashes(before).words).not.toBe(hashes(after).words);
  });

  test.each([
    ['capitals', 'de Raad', 'De raad'],
    ['quotation marks', '‘meedoen’ telt', '"meedoen" telt'],
    ['a dash', 'wie dan ook - altijd', 'wie dan ook – altijd'],
    ['another dash in a range', '10-15 uur', '10–15 uur'],
    ['the end of a sentence', 'Dat is zo', 'Dat is zo!'],
    ['a loose accent for an apostrophe', 'foto´s', "foto's"],
    ['a hyphen between words', 'co-creatie', 'co creatie'],
  ])('[P3] %s is not', (_, before, after) => {
    expect(hashes(before).words).toBe(hashes(after).words);
    expect(hashes(before).exact).not.toBe(hashes(after).exact);
  });

  test('[P3] every link, mark and kind is part of the exact wording, and of the words none', () => {
    const text = 'De raad';
    const made = [
      saying(text),
      ...blockKinds.slice(1).map((of) => canonicalWording(of, [{ text }])),
      canonicalWording('paragraph', [{ text, bold: true }]),
      canonicalWording('paragraph', [{ text, italic: true }]),
      canonicalWording('paragraph', [{ text, href: 'https://a.example/' }]),
      canonicalWording('paragraph', [{ text, href: 'https://b.example/' }]),
    ].map(hashWording);
    expect(new Set(made.map(({ exact }) => exact)).size).toBe(made.length);
    expect(new Set(made.map(({ words }) => words)).size).toBe(1);
  });

  test('[P3] equal exact wording has equal words', () => {
    assertAlways(fc.tuple(plainWords, plainWords), ([a, b]) => {
      expect(wordsOf(a).join('')).not.toMatch(/\s/);
      if (hashes(a).exact !== hashes(b).exact) return;
      expect(hashes(a).words).toBe(hashes(b).words);
    });
  });

  test('[P3] the hashes of a known wording never change: records hold them', () => {
    expect(hashes('De raad hoort wie meedoet.')).toMatchInlineSnapshot(`
      {
        "exact": "e4c84c1f8ed3813caf97ec2a694a645823b5b8eafa8eb977c0ba804b60e794bc",
        "words": "e6290539b5af9777dbd9cc6b9a0f77232df3eb07d84b1250d0433aecbc2069f6",
      }
    `);
  });
});

describe('links', () => {
  test.each(['https://a.example', 'http://a.example/x?y#z', 'mailto:a@b.example', 'HTTPS://A.NL'])(
    '[P3] %s may stand in the text',
    (href) => expect(isAllowedHref(href)).toBe(true),
  );

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//a.example',
    '/relative',
    '#here',
    '',
    `https://a.example/${'x'.repeat(2_000)}`,
    // Exports write addresses out: this one would turn round what is read behind it.
    'https://a.example/\u202e',
    'https://a.example/\u200b',
    'https://a.example/\ud800',
  ])('[P3] %j may not', (href) => expect(isAllowedHref(href)).toBe(false));
});
