import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { exportFormats, officeFormats } from '#shared/exportFormats.ts';
import { languages } from '#shared/language/language.ts';
import type { ExportOptions } from '../../server/publish/ExportOptions.ts';
import { renderEpub } from '../../server/publish/epub/renderEpub.ts';
import { renderEmbed } from '../../server/publish/renderEmbed.ts';
import { renderHtml } from '../../server/publish/renderHtml.ts';
import type { Site } from '../../server/publish/Site.ts';
import { before, smallManifesto } from './smallManifesto.ts';

/** What stands in a page, in pieces, each with the language in which it is read aloud. */
function aloud(markup: string): [said: string, language: string][] {
  const { document, NodeFilter } = new Window();
  document.write(markup.replace(/<\?xml[^>]*>/, '').replace(/<style>[\s\S]*?<\/style>/, ''));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const pieces: [string, string][] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const said = node.textContent.replaceAll(/\s+/gu, ' ').trim();
    const language = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
    if (/\p{L}{2}/u.test(said)) pieces.push([said, language]);
  }
  return pieces;
}

const [first] = smallManifesto.sections;
const since: ExportOptions['since'] = {
  seq: 12,
  at: smallManifesto.at,
  name: null,
  texts: { [first?.id ?? '']: before },
};
const addresses = <Name extends string>(forms: readonly Name[]) =>
  Object.fromEntries(forms.map((form) => [form, '/'])) as Record<Name, string>;
const site: Site = {
  ...{ home: '/', languages: addresses(languages), exports: addresses(exportFormats) },
  ...{ tracked: addresses(officeFormats), address: '/m/m', adherence: '/', feed: '/' },
  ...{ embeds: '/', record: '/', history: '/', sheets: [], scheme: null },
};
const html = (options: ExportOptions) => aloud(renderHtml(smallManifesto, options));
const epub = (options: ExportOptions) =>
  Object.entries(unzipSync(renderEpub(smallManifesto, options)))
    .filter(([path]) => path.endsWith('.xhtml'))
    .flatMap(([, bytes]) => aloud(strFromU8(bytes)));

const embed = ({ language }: ExportOptions) =>
  aloud(renderEmbed({ view: smallManifesto, section: 1 }, language, site));

const pages = [
  ['a section elsewhere', embed, {}],
  ['a page', html, {}],
  ['a page of what changed', html, { since }],
  ['an e-book', epub, {}],
  ['an e-book of what changed', epub, { since }],
] as const;

// Names, addresses and numbers are of no language, and these two are the same in both.
const names = smallManifesto.partners.map(({ name }) => name).join('|');
const ofNone = new RegExp(String.raw`^(?:(?:(?:${names})[:; ]*(?:\(A-\d+\))?)+|https:.*|[0-9a-f ]+|seq \d+.*|(?:root|key|signature) [0-9a-f]+|open\.|Link:)$`, 'u'); // prettier-ignore

// What says the same on a Dutch page is not ours to say in English.
test.each(pages)('%s in English says of each Dutch word that it is', (_, read, options) => {
  const dutch = new Set(read({ ...options, language: 'nl' }).map(([said]) => said));
  const english = read({ ...options, language: 'en' }).filter(([said]) => !ofNone.test(said));
  const marked = english.filter(([, language]) => language === 'nl');
  expect(marked.map(([said]) => said)).toContain(smallManifesto.title);
  expect(english.filter(([said, language]) => (language === 'nl') !== dutch.has(said))).toEqual([]);
});

test('where the languages are the same nothing is said of them but once', () => {
  for (const options of [{}, { since }]) {
    const page = renderHtml(smallManifesto, { language: 'nl', ...options });
    expect(page.match(/ lang="/g)).toHaveLength(1);
  }
});
