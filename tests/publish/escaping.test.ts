import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineContent } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import { bareText, canonicalWording, plainText, stretchesOf } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { textFormats } from '../../server/publish/formats.ts';
import { renderHtml } from '../../server/publish/renderHtml.ts';
import { renderJson } from '../../server/publish/renderJson.ts';
import { renderMarkdown } from '../../server/publish/markdown/renderMarkdown.ts';
import { renderText } from '../../server/publish/text/renderText.ts';
import { hostileText } from '../shared/arbitraryText.ts';
import { assertAlways } from '../shared/assertAlways.ts';
import { manifestoOf, smallManifesto } from './smallManifesto.ts';

const sign = fc.constantFrom(
  ...['*', '**', '_', '`', '```', '~~', '[', ']', '](', '<', '>', '!', '![', '#', '# ', '- ', '+ '],
  ...['1. ', '1) ', '> ', '---', '===', '|', '\\', '&amp;', '&#60;', 'https://', 'www.', '"', "'"],
  ...['<script>', '</style>', '<!--', '-->', ']]>', ' ', 'woord', 'é', '😀', '(', ')', '${x}'],
);
const dangerous = fc
  .array(fc.oneof({ weight: 4, arbitrary: sign }, { weight: 1, arbitrary: hostileText }), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const address = fc.constantFrom(
  "https://a.example/\"onx='y'>(<b>)",
  'mailto:a@b.example?subject=x y<z>\\)',
  'javascript:alert(1)',
  'https://a.example/?a=1&b=2',
);
const runs: fc.Arbitrary<Run[]> = fc.array(
  fc
    .tuple(
      dangerous,
      fc.record(
        {
          bold: fc.constant<true>(true),
          italic: fc.constant<true>(true),
          href: address,
          footnote: fc.constant<true>(true),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([text, marks]) => ({ text, ...marks })),
  { maxLength: 4 },
);
const paragraph = (made: readonly Run[], id = 'p1'): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: inlineContent(made),
});
const said = (made: readonly Run[]) => plainText(canonicalWording('paragraph', made).runs);

describe('what somebody wrote is never read as markup', () => {
  test('[P3] HTML: it adds no tag and no attribute of its own', () => {
    const shape = (made: readonly Run[]) =>
      tagsIn(renderHtml(manifestoOf(paragraph(made)), { language: 'nl' }));
    assertAlways(dangerous, (text) => {
      if (said([{ text }]) === '') return;
      expect(shape([{ text }])).toEqual(shape([{ text: 'x' }]));
    });
  });

  test('[P3] HTML: the only addresses are those that may stand in the text, and places in the page', () => {
    assertAlways(runs, (made) => {
      const page = renderHtml(manifestoOf(paragraph(made)), { language: 'nl' });
      const addresses = [...page.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, to]) => to);
      for (const to of addresses) expect(to).toMatch(/^(?:#|https:|mailto:)/);
    });
  });

  test('[P3] HTML: the text of a paragraph reads back as it was written', () => {
    assertAlways(runs, (made) => {
      const page = renderHtml(manifestoOf(paragraph(made)), { language: 'nl' });
      const inner = /<div class="body">\s*<p class="text">([\s\S]*?)<\/p>/.exec(page)?.[1] ?? '';
      const stretches = stretchesOf(canonicalWording('paragraph', made).runs);
      const notes = stretches.filter(({ isNote }) => isNote);
      const shown = stretches.map((stretch) =>
        stretch.isNote ? `voetnoot ${notes.indexOf(stretch) + 1}` : bareText(stretch.runs),
      );
      expect(readHtml(inner)).toBe(shown.join(''));
      const below = [...page.matchAll(/<li id="n-\d+">\s*<span>([\s\S]*?)<\/span>\n/g)];
      expect(below.map(([, note = '']) => readHtml(note))).toEqual(
        notes.map((note) => bareText(note.runs)),
      );
    });
  });

  test('[P3] Markdown: every sign that means something is escaped, and reads back as it was', () => {
    assertAlways(
      dangerous,
      (text) => {
        const markdown = renderMarkdown(manifestoOf(paragraph([{ text }])), { language: 'nl' });
        const line = /^\*\*1\.1\*\* (.*)$/m.exec(markdown)?.[1] ?? '';
        expect(line.replaceAll(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(
          /[`*_[\]<>~|\\]|:\/\/|&[#a-z]/i,
        );
        expect(line.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(said([{ text }]));
      },
      500,
    );
  });

  test('Markdown: a heading, a title and a reason are escaped too', () => {
    assertAlways(dangerous, (text) => {
      const heading: BlockJson = { ...paragraph([{ text }], 'h'), type: 'heading' };
      const view = { ...manifestoOf(heading), title: `t${text}` };
      const lines = renderMarkdown(view, { language: 'nl' }).split('\n');
      const bare = lines.join('\n').replaceAll(/\\[!-/:-@[-`{-~]/g, '');
      expect(bare).not.toMatch(/[<>[\]]|!\[/);
    });
  });

  test('plain text has no line of more than 80 characters and no control character', () => {
    const long = fc.string({ unit: 'grapheme', minLength: 60, maxLength: 200 });
    const segments = new Intl.Segmenter('nl');
    assertAlways(fc.tuple(runs, long, dangerous), ([made, text, title]) => {
      const view = { ...manifestoOf(paragraph(made), paragraph([{ text }], 'p2')), title };
      for (const line of renderText(view, { language: 'nl' }).split('\n')) {
        expect([...segments.segment(line)].length).toBeLessThanOrEqual(80);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }
    });
  });

  test('JSON reads back, its links are allowed, and it names no people', () => {
    assertAlways(runs, (made) => {
      const data = JSON.parse(renderJson(manifestoOf(paragraph(made)), { language: 'nl' }));
      expect(data).toMatchObject({ format: 'draagvlak-manifesto', version: 1 });
      expect(JSON.stringify(data)).not.toContain('javascript:');
    });
  });

  test.each(Object.entries(textFormats))('[J3] as %s no person is named', (_, { render }) => {
    expect(render(smallManifesto, { language: 'nl' })).not.toMatch(/Kolkgraaf|"person"|"author"/);
  });
});

/** Every tag with the names of its attributes, in order. */
function tagsIn(page: string): string[] {
  const style = page.indexOf('</style>');
  const tags = page.slice(style).match(/<[^>]*>/g) ?? [];
  return tags.map((tag) => tag.replaceAll(/="[^"]*"/g, ''));
}

function readHtml(markup: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+|#\d+);/g, (_, name: string) => entities[name] ?? '?');
}
