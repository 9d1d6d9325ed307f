import type { BackingGroup } from './backingOf.ts';
import { childrenOf } from './childrenOf.ts';
import { Fault } from './Fault.ts';
import { nameOf } from './nameOf.ts';
import type { Element } from './readMarkup.ts';
import { textIn } from './textIn.ts';

/** What the annex of an HTML export lists of one paragraph. */
export interface ShownBacking {
  /** Of the paragraph, and of those that were merged into one that is gone. */
  readonly ids: readonly string[];
  /** Its number, if it has one, and first words. */
  readonly title: string;
  readonly groups: readonly BackingGroup[];
}

/**
 * The annex of an HTML export, in order.
 *
 * @throws Fault when it is not laid out as an annex.
 */
export function readAnnex(annex: Element, where: string): ShownBacking[] {
  const at = `${where}, annex`;
  return childrenOf(annex, ['h2', 'h3', 'p.text', 'div.backing'], at)
    .filter((part) => nameOf(part) === 'div.backing')
    .map((part) => readBacking(part, at));
}

function readBacking(backing: Element, at: string): ShownBacking {
  const [title, list] = childrenOf(backing, ['h4', 'dl'], at);
  const inTitle = title?.children.filter((child) => typeof child !== 'string') ?? [];
  const aliases = inTitle.flatMap(({ attributes }) => attributes['id'] ?? []);
  const ids = [backing.attributes['id'] ?? '', ...aliases].map((id) => id.replace(/^b-/, ''));
  return {
    ids,
    title: title ? inLine(textIn(title)) : '',
    groups: list ? childrenOf(list, known, at).map((group) => readGroup(group, at)) : [],
  };
}

const known =
  'valid cosmetic conditional objection abstained outdated outdated-objection outdated-abstention silent'
    .split(' ')
    .map((group) => `div.${group}`);

function readGroup(group: Element, at: string): BackingGroup {
  const name = group.attributes['class'] ?? '';
  const [title, ...rows] = childrenOf(group, ['dt', 'dd'], at);
  const read = (row: Element) => (name === 'silent' ? inLine(textIn(row)) : readRow(row, at));
  return { name, label: title ? inLine(textIn(title)) : '', rows: rows.map(read) };
}

// The sum per type of partner comes first; then partners, with their reasons in italics.
function readRow(row: Element, at: string): string {
  const [sum, ...said] = row.children.filter((child) => typeof child !== 'string' || child.trim());
  const isRow =
    typeof sum === 'object' &&
    sum.tag === 'b' &&
    said.every((part) => typeof part === 'string' || part.tag === 'i');
  if (!isRow) throw new Fault(at, 'partners are not listed here as in an annex');
  const voices = said.map((part) => (typeof part === 'string' ? part : textIn(part))).join('');
  return `${inLine(textIn(sum))}: ${inLine(voices)}`;
}

function inLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
