import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineContent } from '#shared/document.ts';
import type { AmendmentView, ManifestoView } from '#shared/view.ts';
import { bareText, stretchesOf } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import { officeFormats } from '../../../server/publish/formats.ts';
import { plainWords, wordRuns } from '../../shared/arbitraryText.ts';
import { assertAlways } from '../../shared/assertAlways.ts';
import { partsOf, readOffice, textPartOf } from './partsOf.ts';
import { settled } from './settled.ts';
import { trackedManifesto } from './trackedManifesto.ts';

const tracked = { language: 'nl', amendments: 'tracked' } as const;
const wordOf = (view: ManifestoView) => officeFormats.docx.render(view, tracked);
/** The text itself: up to the annexes, without headings and numbers. */
const textIn = (lines: readonly string[]) =>
  lines
    .slice(lines.indexOf('Schrijven') + 2, lines.indexOf('elders'))
    .map((line) => line.replace(/^(?:\d+\.\d+|A-\d+) /, ''));
const plain = ({ runs }: Wording) =>
  stretchesOf(runs)
    .map(({ isNote, runs: inner }) => (isNote ? `[${bareText(inner)}]` : bareText(inner)))
    .join('');
const currentIn = (view: ManifestoView) =>
  view.sections[0]!.paragraphs.map(({ wording }) => plain(wording));

test('[A11, J3] who rejects all has the text of now, and the authors are partners', () => {
  const view = trackedManifesto();
  const made = wordOf(view);
  expect(textIn(settled(made, []))).toEqual(currentIn(view));
  for (const render of [officeFormats.docx.render, officeFormats.odt.render]) {
    const xml = textPartOf(partsOf(render(view, tracked)));
    const authors = xml.matchAll(/w:author="([^"]*)"|<dc:creator>([^<]*)/g);
    expect(new Set([...authors].map(([, word, open]) => word ?? open))).toEqual(
      new Set(['duinrade', 'vliet', 'opencode']),
    );
    expect(xml).not.toMatch(/insider|outsider/);
    expect(xml).toMatch(/2026-09-28T12:00:00/);
  }
});

test('[A3, A11] who accepts all has every proposal but those that want the same words', () => {
  const view = trackedManifesto();
  expect(textIn(settled(wordOf(view), ['duinrade', 'vliet', 'opencode']))).toEqual([
    'Wat wij beloven',
    'Kort gezegd: wij luisteren.',
    'Wie inwoners om raad vraagt, zegt vooraf wat ermee gebeurt. Daarna blijft dat voor altijd zo.',
    'Elke inbreng krijgt antwoord binnen acht weken, in gewone mensentaal.',
    'Deze komt ervoor in de plaats.',
    'Wij tellen alleen stemmen[Geteld bij de balie en online.] die er echt zijn.',
    'Onze code is open: lees hem',
    'Het eerste punt.',
    'Een punt daaronder.',
    'Een nieuw punt, met een noot[Nieuw.].',
    'Het laatste punt.',
    'Eerst luisteren.',
    'Niemand had mij ooit iets gevraagd.',
    'En dan nog dit.',
    'En dit ook.',
  ]);
});

test.each(Object.entries(officeFormats))(
  '[A3, A11] %s says behind which amendments stand in the text, and which do not',
  (_, { render }) => {
    const said = readOffice(render(trackedManifesto(), tracked));
    const notIn = ['A-003', 'A-004'];
    for (let number = 1; number <= 17; number += 1) {
      const name = `A-${String(number).padStart(3, '0')}`;
      const line = new RegExp(`^${name}(?: bij|,).*\\n(.*)`, 'm').exec(said)?.[1] ?? '';
      const where = notIn.includes(name) ? 'Staat alleen hier' : 'Staat in de tekst';
      expect([name, line]).toEqual([name, expect.stringContaining(where)]);
    }
    expect(readOffice(render(trackedManifesto(), { language: 'nl' }))).not.toContain(
      'bijgehouden wijziging',
    );
  },
);

test.each(Object.entries(officeFormats))(
  '[A11, J3] in %s a comment beside each change says which amendment it is of, why, and where it is',
  (_, { render }) => {
    const address = 'https://een.example/m/plan';
    const parts = partsOf(render(trackedManifesto(), { ...tracked, address }));
    const xml = textPartOf(parts);
    const comments =
      parts.get('word/comments.xml')?.match(/<w:comment .*?<\/w:comment>/gs) ??
      xml.match(/<office:annotation .*?<\/office:annotation>/gs) ??
      [];
    // Of each that stands in the text, and no other; its partner says it, and why once.
    const named = comments.map((one) => /A-\d+(?= bij|,)/u.exec(one)?.[0]);
    const numbers = Array.from({ length: 17 }, (__, at) => `A-${String(at + 1).padStart(3, '0')}`);
    const inText = numbers.filter((number) => !['A-003', 'A-004'].includes(number));
    expect(new Set(named)).toEqual(new Set(inText));
    expect(comments.filter((one) => one.includes('Waarom: '))).toHaveLength(inText.length);
    const all = [...parts.values()].join('');
    for (const number of inText) expect(all).toContain(`${address}#a-${number}"`);
    // A run of changes of one amendment that touch has one comment, and each has one.
    const anchors = xml.match(/<w:commentReference |<office:annotation /g) ?? [];
    expect(anchors).toHaveLength(comments.length);
    expect(comments.join('')).not.toMatch(/insider|outsider/);
    // Without an address of its own there is nothing to lead to.
    const alone = [...partsOf(render(trackedManifesto(), tracked)).values()].join('');
    expect(alone).not.toContain('#a-A-');
    expect(alone).toContain('Waarom: ');
  },
);

test('in Word no change stands without a comment around it', () => {
  const xml = textPartOf(partsOf(wordOf(trackedManifesto())));
  const outside = xml
    .replaceAll(
      /<w:commentRangeStart w:id="(\d+)"\/>.*?<w:commentRangeEnd w:id="\1"\/><w:(ins|del) .*?<\/w:\2>/gs,
      '',
    )
    .replaceAll(/<w:rPr><w:(?:ins|del) [^>]*\/><\/w:rPr>/g, '');
  expect(xml).toMatch(/<w:ins |<w:del /);
  expect(outside).not.toMatch(/<w:ins |<w:del /);
});

test('ODT refers to every change exactly once, and to no other', () => {
  const xml = textPartOf(partsOf(officeFormats.odt.render(trackedManifesto(), tracked)));
  const all = [
    ...xml.matchAll(/<text:changed-region xml:id="(\w+)".*?<text:(insertion|deletion)>/g),
  ];
  for (const [, id, kind] of all) {
    const marks = xml.match(new RegExp(`<text:change[\\w-]* text:change-id="${id}"/>`, 'g')) ?? [];
    const names = marks.map((mark) => /text:change[\w-]*/.exec(mark)?.[0]);
    expect(names).toEqual(
      kind === 'insertion' ? ['text:change-start', 'text:change-end'] : ['text:change'],
    );
  }
  expect(xml.match(/text:change-id=/g)).toHaveLength(
    all.reduce((sum, [, , kind]) => sum + (kind === 'insertion' ? 2 : 1), 0),
  );
});

test('[A5, A11] who accepts all of one amendment has its proposal, whatever the others are', () => {
  const partners = { insider: 'duinrade', outsider: 'vliet', author: 'opencode' } as const;
  const base = fc
    .tuple(plainWords, wordRuns)
    .map(([words, runs]) => [{ text: `Begin ${words} ` }, ...runs]);
  assertAlways(
    fc.tuple(base, fc.array(fc.oneof(base, fc.constant([])), { minLength: 1, maxLength: 3 })),
    ([runs, wanted]) => {
      const people = ['insider', 'outsider', 'author'] as const;
      const content = [
        { type: 'paragraph' as const, attrs: { id: 'p' }, content: inlineContent(runs) },
      ];
      const proposals = wanted.map((to, place) => {
        const kind = to.length === 0 ? ('delete' as const) : ('replace' as const);
        return [people[place]!, 'p', kind, ...to] as const;
      });
      let view: ManifestoView;
      try {
        view = trackedManifesto({ type: 'doc', content }, proposals);
      } catch {
        return; // What changes nothing cannot be proposed.
      }
      const made = wordOf(view);
      const behind = readOffice(made);
      expect(textIn(settled(made, []))).toEqual(currentIn(view));
      const amendments: readonly AmendmentView[] = view.sections[0]!.paragraphs[0]!.amendments;
      for (const [place, { number, standing }] of amendments.entries()) {
        const line = new RegExp(`^${number} bij.*\\n(.*)|^${number},.*\\n(.*)`, 'm').exec(
          behind,
        )?.[0];
        if (!line?.includes('Staat in de tekst')) continue;
        if (standing?.kind !== 'fits') throw new Error('It stands in the text and does not fit.');
        const says = plain(standing.wording);
        expect(textIn(settled(made, [partners[people[place]!]]))).toEqual(
          says === '' ? [] : [says],
        );
      }
    },
    150,
  );
});
