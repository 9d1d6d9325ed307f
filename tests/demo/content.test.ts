import { describe, expect, test } from 'vitest';
import { hasForbiddenCharacter } from '#shared/characters.ts';
import { isText, paragraphsOf } from '#shared/document.ts';
import { limits } from '#shared/limits.ts';
import { partnerTypes } from '#shared/network.ts';
import { placeText } from '../../server/demo/blocks.ts';
import type { DemoBlock } from '../../server/demo/blocks.ts';
import type { DemoSection } from '../../server/demo/demoSection.ts';
import { manifesto } from '../../server/demo/manifesto.ts';
import { coalitions, partners, people, signIns } from '../../server/demo/network.ts';
import type { DemoPerson } from '../../server/demo/network.ts';

const sections: readonly DemoSection[] = manifesto.sections;
const allBlocks = sections.flatMap(({ text }) => text.flatMap(blocksIn));
const everyone: readonly DemoPerson[] = people;

function blocksIn(block: DemoBlock): DemoBlock[] {
  return [block, ...block.content.flatMap((node) => (isDemoText(node) ? [] : blocksIn(node)))];
}

function isDemoText(node: DemoBlock['content'][number]) {
  return node.type === 'text';
}

function paragraphs(section: DemoSection) {
  let made = 0;
  const { document } = placeText(section.text, () => `p${(made += 1)}`);
  return paragraphsOf(document, 1);
}

function unique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

describe('the text', () => {
  test('has seven sections', () => {
    expect(sections).toHaveLength(7);
    expect(unique(sections.map(({ key }) => key))).toBe(true);
  });

  test.each(sections)('of $key has some 300 words', (section) => {
    const text = paragraphs(section).map((paragraph) => paragraph.text);
    const words = text.join(' ').match(/\S*[\p{L}\p{N}]\S*/gu) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(280);
    expect(words.length).toBeLessThanOrEqual(340);
  });

  test.each(sections)('[P4] of $key has seven to ten numbered paragraphs', (section) => {
    const numbered = paragraphs(section).filter(({ number }) => number !== null);
    expect(numbered.length).toBeGreaterThanOrEqual(7);
    expect(numbered.length).toBeLessThanOrEqual(10);
  });

  test.each(sections)('[P3] of $key is canonical and in typeset punctuation', (section) => {
    for (const { text } of paragraphs(section)) {
      expect(hasForbiddenCharacter(text)).toBe(false);
      expect(text).toBe(text.trim().normalize('NFC'));
      expect(text).not.toMatch(/ {2}|['"]|\s[.,;:]/);
    }
  });

  test('has lists of both kinds, quotes, subheadings, links, bold and italic', () => {
    const count = (type: DemoBlock['type']) => allBlocks.filter((one) => one.type === type).length;
    expect(count('bulletList')).toBeGreaterThanOrEqual(3);
    expect(count('orderedList')).toBeGreaterThanOrEqual(1);
    expect(count('blockquote')).toBeGreaterThanOrEqual(2);
    expect(count('heading')).toBeGreaterThanOrEqual(7);
    const marks = markTypes();
    for (const type of ['bold', 'italic', 'link']) expect(marks).toContain(type);
  });

  test('links to https addresses only, each written as a browser would', () => {
    const links = marksInText().flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []));
    expect(links.length).toBeGreaterThanOrEqual(8);
    for (const href of links) expect(new URL(href)).toMatchObject({ protocol: 'https:', href });
  });

  test('keeps a space or a sign between formatted words and their neighbours', () => {
    for (const { content } of allBlocks) {
      const parts = content.map((node) => (node.type === 'text' ? node.text : ''));
      expect(parts.join('|')).not.toMatch(/[\p{L}\p{N}.,:]\|[\p{L}\p{N}]/u);
    }
  });

  test('[P1] gives each key to one paragraph', () => {
    expect(unique(allBlocks.flatMap(({ key }) => key ?? []))).toBe(true);
  });

  test('[S1] is in different phases, each with a deadline ahead', () => {
    expect(new Set(sections.map(({ phase }) => phase)).size).toBeGreaterThanOrEqual(3);
    for (const { deadline } of sections) expect(deadline.days).toBeGreaterThan(0);
  });
});

function marksInText() {
  return allBlocks
    .flatMap(({ content }) => content.filter((node) => node.type === 'text'))
    .flatMap((node) => (isText(node) ? (node.marks ?? []) : []));
}

function markTypes() {
  return marksInText().map(({ type }) => type);
}

describe('the network', () => {
  test('[N1] has partners of every type, under keys of their own', () => {
    expect(partners.length).toBeGreaterThanOrEqual(16);
    expect(new Set(partners.map(({ type }) => type))).toEqual(new Set(partnerTypes));
    expect(unique(partners.map(({ key }) => key))).toBe(true);
  });

  test('[N2] has a person or two or three at each partner, one of whom holds the mandate', () => {
    for (const { key } of partners) {
      const here = everyone.filter(({ partner }) => partner === key);
      expect(here.length).toBeLessThanOrEqual(3);
      expect(here.filter(({ mandate, role }) => mandate && role === 'member')).toHaveLength(1);
    }
    expect(unique(everyone.map(({ key }) => key))).toBe(true);
  });

  test('writes to nobody: every address is one of the example domain', () => {
    for (const { mail } of people) expect(mail).toMatch(/^[a-z.]+@example\.nl$/);
  });

  test.each(coalitions)(
    '[N3] coalition $key has five to ten partners, and leads from among them',
    (coalition) => {
      const inside: readonly string[] = coalition.partners;
      expect(inside.length).toBeGreaterThanOrEqual(5);
      expect(inside.length).toBeLessThanOrEqual(10);
      expect(unique(inside)).toBe(true);
      const leads = everyone.filter(({ key }) =>
        (coalition.leads as readonly string[]).includes(key),
      );
      expect(
        leads.every(({ partner, role }) => inside.includes(partner) && role === 'member'),
      ).toBe(true);
      expect(coalition.days.from).toBeLessThan(0);
      expect(coalition.days.to).toBeGreaterThan(30);
    },
  );

  test('every coalition writes a section', () => {
    expect(coalitions.length).toBeGreaterThanOrEqual(3);
    const writing = new Set(sections.map(({ coalition }) => coalition));
    expect(writing).toEqual(new Set(coalitions.map(({ key }) => key)));
  });

  test('[N4] offers a sign-in for each part: three of them write section 3 together', () => {
    const person = (key: string) => everyone.find((one) => one.key === key);
    const writers = coalitions.find(({ key }) => key === sections[2]?.coalition);
    const { mandateHolder, member, lead, coordinator, observer } = signIns;
    expect(person(mandateHolder)?.mandate).toBe(true);
    expect(person(coordinator)?.role).toBe('coordinator');
    expect(person(observer)?.role).toBe('observer');
    for (const key of [mandateHolder, member, lead])
      expect(writers?.partners).toContain(person(key)?.partner);
    expect(writers?.leads).toContain(lead);
    expect(writers?.leads).not.toContain(member);
  });

  test('has names that fit everywhere', () => {
    const names = [...partners, ...people].map(({ name }) => name);
    for (const name of names) expect(name.length).toBeLessThan(limits.nameCharacters);
  });
});
