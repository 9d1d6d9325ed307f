import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineContent } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import { bookmarkOf } from '#shared/bookmarkOf.ts';
import { officeFormats as listed } from '#shared/exportFormats.ts';
import { bareText, canonicalWording } from '#shared/wording.ts';
import { officeFormats } from '../../../server/publish/formats.ts';
import { hostileRuns, hostileText } from '../../shared/arbitraryText.ts';
import { assertAlways } from '../../shared/assertAlways.ts';
import { manifestoOf, smallManifesto } from '../smallManifesto.ts';
import { laidOut, partsOf, plainOf, readOffice, textPartOf } from './partsOf.ts';
import { trackedManifesto } from './trackedManifesto.ts';
import { faultIn, tagsIn } from './wellFormed.ts';

const formats = Object.entries(officeFormats);
const options = { language: 'nl', amendments: 'listed' } as const;
const paragraph = (content: BlockJson['content'], id = 'p1'): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: content ?? [],
});

describe('a manifesto for word processors', () => {
  test('every form that can be asked for is there', () => {
    expect(Object.keys(officeFormats)).toEqual([...listed]);
  });

  test.each(formats)(
    '[P4, E8] as %s it is what it was when somebody looked at it',
    async (name, { render }) => {
      const made = partsOf(render(smallManifesto, options));
      const golden = (file: string) => `../golden/${file}.${name}.xml`;
      await expect(laidOut(made, [...made.keys()])).toMatchFileSnapshot(golden('manifesto.nl'));
      const text = ['content.xml', 'word/document.xml', 'word/footnotes.xml'].concat(
        'word/comments.xml',
        'word/_rels/comments.xml.rels',
      );
      const inText = (parts: ReadonlyMap<string, string>) =>
        laidOut(
          parts,
          text.filter((path) => parts.has(path)),
        );
      const english = partsOf(render(smallManifesto, { ...options, language: 'en' }));
      await expect(inText(english)).toMatchFileSnapshot(golden('manifesto.en'));
      const tracked = partsOf(
        render(trackedManifesto(), {
          ...options,
          amendments: 'tracked',
          address: 'https://een.example/m/plan',
        }),
      );
      await expect(inText(tracked)).toMatchFileSnapshot(golden('tracked.nl'));
    },
  );

  test.each(formats)('as %s it has the same bytes every time, wherever', (_, { render }) => {
    const zone = process.env['TZ'];
    const made = render(smallManifesto, { ...options, amendments: 'tracked' });
    process.env['TZ'] = 'Pacific/Auckland';
    const again = render(structuredClone(smallManifesto), { ...options, amendments: 'tracked' });
    process.env['TZ'] = zone;
    expect(Buffer.compare(again, made)).toBe(0);
  });

  test.each(formats)('as %s every part is well-formed', (_, { render }) => {
    for (const amendments of ['listed', 'tracked'] as const)
      for (const view of [smallManifesto, trackedManifesto(), manifestoOf()])
        expect(faultsIn(partsOf(render(view, { ...options, amendments })))).toEqual([]);
  });

  test('ODT says what it is in its first file, which is not packed', () => {
    const bytes = officeFormats.odt.render(smallManifesto, options);
    expect(Buffer.from(bytes).toString('latin1', 30, 77)).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.text',
    );
  });

  test.each(formats)(
    '[P2] as %s a paragraph can be found under its id, and those it answers for',
    (_, { render }) => {
      const long = 'x'.repeat(64);
      const one = paragraph(inlineContent([{ text: 'Een' }]), 'p1');
      const merged = { ...one, attrs: { id: 'p1', aliases: `oud ${long}` } };
      const xml = textPartOf(partsOf(render(manifestoOf(merged), options)));
      for (const name of ['p-p1', 'p-oud', bookmarkOf(long)])
        expect(xml).toMatch(
          new RegExp(`<(text:bookmark|w:bookmarkStart)[^>]* (text|w):name="${name}"`),
        );
      expect(bookmarkOf(long)).toHaveLength(40);
    },
  );

  test.each(formats)(
    'as %s a list counts from where it does, and what is new in another begins anew',
    (name, { render }) => {
      const item = (text: string): BlockJson => ({
        type: 'listItem',
        content: [paragraph(inlineContent([{ text }]), text)],
      });
      const list = (start: number, ...texts: string[]): BlockJson => ({
        type: 'orderedList',
        attrs: { start },
        content: texts.map(item),
      });
      const parts = partsOf(
        render(manifestoOf(list(4, 'vier'), list(1, 'een'), list(-7, 'nul')), options),
      );
      const starts = name === 'odt' ? 'content.xml' : 'word/numbering.xml';
      const found = parts
        .get(starts)
        ?.matchAll(/(?:list-item text:start-value|startOverride w:val)="(\d+)"/g);
      // Those of the two sections too, in Word.
      expect(
        [...(found ?? [])]
          .map(([, start]) => start)
          .filter((_, place) => name === 'odt' || (place > 0 && place < 4)),
      ).toEqual(['4', '1', '0']);
    },
  );
});

describe('what somebody wrote is never read as markup', () => {
  const dangerous = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<',
          '>',
          '&',
          '"',
          "'",
          ']]>',
          '<![CDATA[',
          '<!--',
          '&amp;',
          '=1+1',
          '\u0001',
        ),
        fc.constantFrom(
          '\ufffe',
          '\uffff',
          '\ud800',
          '</w:t>',
          '</text:p>',
          '${x}',
          ' ',
          'é',
          '😀',
        ),
        hostileText,
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));

  test.each(formats)('as %s it adds no tag and no attribute of its own', (_, { render }) => {
    const shape = (text: string) =>
      [
        ...partsOf(
          render(
            { ...manifestoOf(paragraph(inlineContent([{ text }]))), title: `t${text}` },
            options,
          ),
        ),
      ].flatMap(([path, xml]) => [path, ...tagsIn(xml)]);
    const bare = shape('x');
    assertAlways(
      dangerous,
      (text) => {
        if (bareText(canonicalWording('paragraph', [{ text }]).runs) === '') return;
        expect(shape(text)).toEqual(bare);
      },
      60,
    );
  });

  test.each(formats)(
    '[P3] as %s text of any kind reads back, and links are allowed ones',
    (_, { render }) => {
      assertAlways(
        hostileRuns,
        (runs) => {
          const parts = partsOf(render(manifestoOf(paragraph(inlineContent(runs))), options));
          expect(faultsIn(parts)).toEqual([]);
          const { runs: canonical } = canonicalWording('paragraph', runs);
          const words = bareText(canonical.filter((run) => !run.footnote)).replaceAll(
            /[\ufffe\uffff]/g,
            '',
          );
          expect(
            plainOf(textPartOf(parts).replaceAll(/<text:note .*?<\/text:note>/g, '')),
          ).toContain(words);
          const links = [...parts.values()].flatMap((xml) => [
            ...xml.matchAll(/(?:xlink:href|Target)="([^"]*)"/g),
          ]);
          for (const [, to = ''] of links)
            expect(to).toMatch(/^(?:#|https?:|mailto:|[\w/]+\.xml$)/);
        },
        100,
      );
    },
  );

  test.each(formats)('as %s a huge text and deep lists are laid out too', (_, { render }) => {
    const deep = Array.from({ length: 14 }).reduce<BlockJson>(
      (inner) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [inner] }] }),
      paragraph(inlineContent([{ text: 'diep' }]), 'diep'),
    );
    const text = 'Lang woord. '.repeat(2_000);
    const made = render(manifestoOf(paragraph(inlineContent([{ text }])), deep), options);
    expect(faultIn(textPartOf(partsOf(made)))).toBeNull();
    expect(readOffice(made)).toContain(text.trim());
  });
});

function faultsIn(parts: ReadonlyMap<string, string>): string[] {
  return [...parts].flatMap(([path, xml]) => {
    const fault = path === 'mimetype' ? null : faultIn(xml);
    return fault === null ? [] : [`${path}: ${fault}`];
  });
}
