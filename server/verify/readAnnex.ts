import { childrenOf } from './childrenOf.ts';
import { Fault } from './Fault.ts';
import { groupLabels } from './groupLabels.ts';
import { nameOf } from './nameOf.ts';
import type { Element } from './readMarkup.ts';
import { textIn } from './textIn.ts';

/** What the annex of an HTML export lists of one paragraph. */
export interface ShownBacking {
  /** As it stands above the list; null where a paragraph is gone. */
  readonly number: string | null;
  /** Each with who is in it, “Partner: ‘reason’; Partner”; of who says nothing are only sums. */
  readonly groups: readonly { readonly group: string; readonly said: string }[];
}

/**
 * The annex of an HTML export, by the id of the paragraph.
 *
 * @throws Fault when it is not laid out as an annex, or says other than the groups are.
 */
export function readAnnex(
  annex: Element,
  { language, where }: { language: string; where: string },
): ReadonlyMap<string, ShownBacking> {
  const at = `${where}, annex`;
  const found = new Map<string, ShownBacking>();
  for (const part of childrenOf(annex, ['h2', 'h3', 'p.text', 'div.backing'], at)) {
    if (nameOf(part) !== 'div.backing') continue;
    const id = (part.attributes['id'] ?? '').replace(/^b-/, '');
    if (found.has(id)) throw new Fault(at, `paragraph ${id} stands in it twice`);
    found.set(id, readBacking(part, { language, at }));
  }
  return found;
}

interface Place {
  readonly language: string;
  readonly at: string;
}

function readBacking(backing: Element, { language, at }: Place): ShownBacking {
  const [title, list] = childrenOf(backing, ['h4', 'dl'], at);
  const [link] = title?.children.filter((child) => typeof child !== 'string') ?? [];
  const labels = groupLabels[language] ?? {};
  const known = Object.keys(labels).map((group) => `div.${group}`);
  const groups = list ? childrenOf(list, known, at) : [];
  const number = link?.tag === 'a' ? textIn(link).trim() : null;
  const here = { language, at: number === null ? at : `${at}, paragraph ${number}` };
  return { number, groups: groups.flatMap((group) => readGroup(group, here)) };
}

function readGroup(group: Element, { language, at }: Place): ShownBacking['groups'] {
  const name = group.attributes['class'] ?? '';
  const [title, ...rows] = childrenOf(group, ['dt', 'dd'], at);
  const label = title ? textIn(title).trim() : '';
  const labels = groupLabels[language] ?? {};
  if (name !== 'silent') {
    if (label !== labels[name]?.label) throw new Fault(at, `the annex calls ${name} ‘${label}’`);
    return [{ group: name, said: rows.map((row) => readRow(row, at)).join('; ') }];
  }
  const said = rows.map((row) => textIn(row).trim()).join('; ');
  const isNone = Object.values(labels).some((one) => one.label === label && one.nobody === said);
  if (label !== labels['silent']?.label && !isNone)
    throw new Fault(at, `of nobody the annex says ‘${label}: ${said}’`);
  return [];
}

// The sums per type of partner come first; then partners, with their reasons in italics.
function readRow(row: Element, at: string): string {
  const [sums, ...said] = row.children.filter((child) => typeof child !== 'string' || child.trim());
  const isRow =
    typeof sums === 'object' &&
    sums.tag === 'b' &&
    said.every((part) => typeof part === 'string' || part.tag === 'i');
  if (!isRow) throw new Fault(at, 'partners are not listed here as in an annex');
  return said
    .map((part) => (typeof part === 'string' ? part : textIn(part)))
    .join('')
    .trim();
}
