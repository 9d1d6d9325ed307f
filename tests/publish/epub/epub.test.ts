import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BlockJson } from '#shared/document.ts';
import { inlineContent } from '#shared/document.ts';
import type { ManifestoView } from '#shared/view.ts';
import * as fc from 'fast-check';
import { readEdition } from '../../../server/publish/edition/readEdition.ts';
import type { ExportOptions } from '../../../server/publish/ExportOptions.ts';
import { renderEpub } from '../../../server/publish/epub/renderEpub.ts';
import { violations } from '../../browser/violations.ts';
import { hostileRuns, hostileText } from '../../shared/arbitraryText.ts';
import { launchBrowser } from '../../support/launchBrowser.ts';
import { manifestoOf, smallManifesto } from '../smallManifesto.ts';

const nl = { language: 'nl' } as const;
const partsOf = (view: ManifestoView, options: ExportOptions) =>
  new Map(Object.entries(unzipSync(renderEpub(view, options))).map(([path, bytes]) => [path, strFromU8(bytes)])); // prettier-ignore
const parts = partsOf(smallManifesto, nl);
const pages = [...parts].filter(([path]) => path.endsWith('.xhtml'));
const all = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);
const edition = readEdition(smallManifesto, nl);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const letters = (text: string) =>
  text
    .replaceAll(/<[^>]*>|\s/g, '')
    .replaceAll(/&(\w+|#\d+);/g, (_, name: string) => entities[name] ?? '?');
const page = (name: string) => parts.get(`EPUB/${name}.xhtml`) ?? '';
const identifierOf = (made: ReadonlyMap<string, string>) =>
  /urn:uuid:[^<]*/.exec(made.get('EPUB/package.opf') ?? '')?.[0];

describe('the manifesto as an e-book', () => {
  test.each(['nl', 'en'] as const)(
    '[P4, E8] has in %s the parts it had when somebody looked at it',
    async (language) => {
      const made = [...partsOf(smallManifesto, { language })].map(([path, text]) => `=== ${path}\n${text}\n`); // prettier-ignore
      await expect(made.join('\n')).toMatchFileSnapshot(`../golden/manifesto.${language}.epub.txt`);
    },
  );

  test('[X5] has the same bytes every time, and says at its start what it is', () => {
    const made = renderEpub(smallManifesto, nl);
    expect(Buffer.compare(made, renderEpub(structuredClone(smallManifesto), nl))).toBe(0);
    // Local header, name, and the type itself as it is: what readers look for at byte 38.
    expect(Buffer.from(made).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
    expect(Buffer.from(made).readUInt16LE(8)).toBe(0);
  });

  test('its package lists every file once, in reading order, and nothing else', () => {
    const opf = parts.get('EPUB/package.opf') ?? '';
    const listed = all(/<item [^>]*href="([^"]*)"/g, opf).map((href) => `EPUB/${href}`);
    const besides = ['mimetype', 'META-INF/container.xml', 'EPUB/package.opf'];
    expect([...besides, ...listed].toSorted()).toEqual([...parts.keys()].toSorted());
    const ids = all(/<item id="([^"]*)"/g, opf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(/<itemref idref="([^"]*)"/g, opf)).toEqual(ids.filter((id) => id !== 'style'));
    expect(parts.get('META-INF/container.xml')).toContain('full-path="EPUB/package.opf"');
    for (const [path, text] of pages) {
      const properties = new RegExp(`href="${path.slice(5)}"[^>]*properties="([^"]*)"`).exec(
        opf,
      )?.[1];
      expect([path, properties?.includes('svg') ?? false]).toEqual([path, text.includes('<svg')]);
    }
    for (const needed of ['dc:identifier id="id"', 'dc:title', 'dc:language', 'dcterms:modified'])
      expect(opf).toContain(`<${needed.startsWith('dcterms') ? `meta property="${needed}"` : needed}>`); // prettier-ignore
    for (const needed of ['accessMode', 'accessModeSufficient', 'accessibilityFeature'])
      expect(opf).toContain(`schema:${needed}`);
    expect(opf).toMatch(
      /schema:accessibilityHazard">none<[\s\S]*schema:accessibilitySummary">\p{Lu}/u,
    );
  });

  test('[X5] each link inside leads to a place, each place is there once, and nothing is fetched', () => {
    const places = new Map(pages.map(([path, text]) => [path, all(/\sid="([^"]*)"/g, text)]));
    for (const [path, text] of pages) {
      const ids = places.get(path) ?? [];
      expect([path, new Set(ids).size]).toEqual([path, ids.length]);
      const addresses = all(/\shref="([^"]*)"/g, text).filter(
        (to) => !/^(?:https:|mailto:)/.test(to),
      );
      for (const to of addresses) {
        const [file = '', place] = to.split('#');
        const target = file === '' ? path : `EPUB/${file}`;
        expect([to, parts.has(target)]).toEqual([to, true]);
        const isThere = place === undefined || places.get(target)?.includes(place);
        expect([to, isThere]).toEqual([to, true]);
      }
      expect(text).not.toMatch(/<script|<img|<link[^>]*https?:|\ssrc=|@import|url\((?!#)/);
    }
    expect(parts.get('EPUB/style.css')).not.toMatch(/@import|url\((?!#)/);
  });

  test('[P4] its contents and landmarks lead to every part', () => {
    const nav = page('nav');
    const [toc = '', landmarks = ''] = nav.split('epub:type="landmarks"');
    expect(all(/<li><a href="([^"]*)"/g, toc)).toEqual(
      ['cover', 'section-1', 'section-2', 'annex', 'amendments', 'decisions', 'advice', 'seal'].map((name) => `${name}.xhtml`), // prettier-ignore
    );
    for (const type of ['titlepage', 'toc', 'bodymatter', 'appendix'])
      expect(landmarks).toContain(`epub:type="${type}"`);
  });

  test('[P4, E8, J2] each paragraph is there with number, words and ground, who said what, and the seal', () => {
    for (const { number, paragraphs, notes } of edition.sections) {
      const text = page(`section-${number}`);
      for (const paragraph of paragraphs.values()) {
        const from = text.slice(text.indexOf(`id="p-${paragraph.id}"`));
        const said = letters(from);
        expect(said).toContain(letters(`Paragraaf ${paragraph.number}`));
        expect(said).toContain(letters(bodyOf(paragraph.id).replaceAll('<', '&lt;')));
        expect(said).toContain(letters(`Draagvlak van ${paragraph.number}: ${paragraph.sentence}`));
        const annex = page('annex');
        const backing = letters(annex.slice(annex.indexOf(`id="b-${paragraph.id}"`)));
        for (const { label, rows } of paragraph.groups) {
          expect(backing).toContain(letters(label));
          for (const { name } of rows.flatMap((row) => row.voices))
            expect(backing).toContain(letters(name.replaceAll('<', '&lt;')));
        }
      }
      for (const note of [...notes.values()].flat()) {
        expect(text).toContain(
          `epub:type="noteref" role="doc-noteref" id="r-${note.number}" href="#n-${note.number}"`,
        );
        expect(text).toMatch(
          new RegExp(`epub:type="footnote"\\s+role="doc-footnote"\\s+id="n-${note.number}"`),
        );
      }
    }
    for (const line of edition.seal.lines) expect(page('seal')).toContain(line);
  });

  test('in part it is that part, and says so', () => {
    const bare = partsOf(smallManifesto, { ...nl, annexes: 'none' });
    expect([...bare.keys()].filter((path) => /annex|amend|decis|advice/.test(path))).toEqual([]);
    expect(bare.get('EPUB/section-1.xhtml')).not.toMatch(/class="g"|Draagvlak van|maakt bezwaar/);
    expect(bare.get('EPUB/cover.xhtml')).toContain('is de tekst alleen');
    const [, second] = smallManifesto.sections;
    const one = partsOf(smallManifesto, { ...nl, ...(second && { section: second.id }) });
    expect([one.has('EPUB/section-1.xhtml'), one.has('EPUB/section-2.xhtml')]).toEqual([
      false,
      true,
    ]);
    expect(new Set([parts, bare, one].map(identifierOf)).size).toBe(3);
  });

  test('its package says of its title in which language that is, where that is another', () => {
    const titleIn = (language: 'nl' | 'en') =>
      /<dc:title[^>]*>/.exec(partsOf(smallManifesto, { language }).get('EPUB/package.opf') ?? '');
    expect(titleIn('nl')?.[0]).toBe('<dc:title>');
    expect(titleIn('en')?.[0]).toBe('<dc:title xml:lang="nl">');
  });

  test('[X7] of the changes since a version alone it is another book, which takes the place of none', () => {
    const since = (seq: number) =>
      partsOf(smallManifesto, { ...nl, since: { seq, at: smallManifesto.at, name: null, texts: {} } }); // prettier-ignore
    expect(new Set([parts, since(12), since(13)].map(identifierOf)).size).toBe(3);
    expect(identifierOf(since(12))).toBe(identifierOf(since(12)));
  });
});

describe('as a reader of books has it', () => {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    tab = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await tab.route('**', (route) => {
      const { pathname } = new URL(route.request().url());
      const body = parts.get(`EPUB${pathname}`) ?? '';
      const contentType = pathname.endsWith('.css') ? 'text/css' : 'application/xhtml+xml';
      return route.fulfill({ body, contentType });
    });
  });
  afterAll(() => browser.close());

  test('[P3] every file is XML, whatever somebody wrote in it', async () => {
    const text = fc.tuple(hostileRuns, hostileRuns, hostileText, hostileText);
    const hostile = fc.sample(text, { seed: 20181116, numRuns: 40 }).map(([a, b, title, says]) => {
      const block = (id: string, runs: typeof a): BlockJson => ({ type: 'paragraph', attrs: { id }, content: inlineContent(runs) }); // prettier-ignore
      const marks = [{ text: '</p>]]><!--&amp;\uffff\u{10ffff}"\'' }];
      return { ...manifestoOf(block('a', a), block('b', b), block('c', marks), block('d', [{ text: says }])), title }; // prettier-ignore
    });
    const files = [parts, ...hostile.map((view) => partsOf(view, nl))].flatMap((made) =>
      [...made].filter(([path]) => /\.(?:xhtml|opf|xml)$/.test(path)).map(([, xml]) => xml),
    );
    const faults = await tab.evaluate(
      (given) =>
        given
          .map((xml) => new DOMParser().parseFromString(xml, 'application/xml'))
          .map((read) => read.querySelector('parsererror')?.textContent ?? '')
          .filter((fault) => fault !== ''),
      files,
    );
    expect(files.length).toBeGreaterThan(400);
    expect(faults).toEqual([]);
  });

  test.each(pages.map(([path]) => path.slice('EPUB/'.length)))(
    '%s is accessible, and fits a narrow page',
    async (path) => {
      await tab.goto(`https://boek.example/${path}`);
      expect(await violations(tab)).toEqual([]);
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
    },
  );
});

/** What a paragraph says, up to its first footnote. */
function bodyOf(wanted: string): string {
  const found = smallManifesto.sections
    .flatMap((section) => section.paragraphs)
    .find(({ id }) => id === wanted);
  const runs = found?.wording.runs ?? [];
  const first = runs.findIndex(({ footnote }) => footnote);
  return runs
    .slice(0, first < 0 ? runs.length : first)
    .map(({ text }) => text)
    .join('');
}
