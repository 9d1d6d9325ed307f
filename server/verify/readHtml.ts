import { canonicalRuns } from './canonicalRuns.ts';
import { childrenOf } from './childrenOf.ts';
import { Fault } from './Fault.ts';
import { findAll } from './findAll.ts';
import type { Run } from './Line.ts';
import type { Footnotes } from './Footnotes.ts';
import { nameOf } from './nameOf.ts';
import { readHtmlNotes } from './readHtmlNotes.ts';
import { readHtmlRuns } from './readHtmlRuns.ts';
import type { Element } from './readMarkup.ts';
import { textIn } from './textIn.ts';

/** An objection as it stands beside a paragraph, with who made it. */
export interface ShownObjection {
  readonly title: string;
  readonly reason: string;
}

/** A paragraph or heading as an HTML export shows it. */
export interface ShownBlock {
  /** Its own, and those of paragraphs that were merged into it; none where there is no number. */
  readonly ids: readonly string[];
  readonly number: string | null;
  readonly kind: string;
  readonly runs: readonly Run[];
  readonly objections: readonly ShownObjection[];
}

export interface ShownSection {
  readonly title: string;
  readonly number: number;
  readonly blocks: readonly ShownBlock[];
}

const kindInside: Readonly<Record<string, string>> = {
  ul: 'bullet',
  ol: 'ordered',
  blockquote: 'quote',
};
const flow = ['h3', 'h4', 'div.p', 'ul', 'ol', 'blockquote', 'li'];
const notesPart = 'section.notes';

interface Around {
  readonly at: string;
  /** The footnotes that the text has to refer to. */
  readonly notes: Footnotes;
}

/**
 * The sections of an HTML export, block by block. `main` is what holds them.
 *
 * @throws Fault when anything stands in a section that no export has there.
 */
export function readHtml(main: Element, where: string): ShownSection[] {
  const sections = childrenOf(main, ['section.sec', 'div'], where).filter(
    ({ tag }) => tag === 'section',
  );
  let first = firstNoteIn(main);
  return sections.map((section, place) => {
    const at = `${where}, section ${place + 1}`;
    const [header, ...parts] = childrenOf(section, ['header', ...flow, notesPart], at);
    if (header?.tag !== 'header') throw new Fault(at, 'it does not begin with its title');
    const hasNotes = parts.some((part) => nameOf(part) === notesPart);
    const text = hasNotes ? parts.slice(0, -1) : parts;
    const below = hasNotes ? parts.at(-1) : undefined;
    if (below && nameOf(below) !== notesPart) throw new Fault(at, 'footnotes stand amid the text');
    const notes = readHtmlNotes(below, { first, where: at });
    first += notes.size;
    const shown = {
      ...titleIn(header, at),
      blocks: text.flatMap((part) => blocksIn(part, 'paragraph', { at, notes })),
    };
    if (!notes.areTaken) throw new Fault(at, 'there is a footnote that nothing refers to');
    return shown;
  });
}

// In a file of one section they go on from those before it.
function firstNoteIn(main: Element): number {
  const [notes] = findAll(main, (part) => nameOf(part) === notesPart);
  const [list] = notes ? findAll(notes, ({ tag }) => tag === 'ol') : [];
  return Number(list?.attributes['start'] ?? 1);
}

function titleIn(header: Element, at: string): { title: string; number: number } {
  const [shown, title, ...others] = childrenOf(header, ['p.sec-nr', 'h2', 'p.small'], at);
  const isWhole = others.length === 1 && others[0]?.tag === 'p' && title?.tag === 'h2';
  const number = shown && /^[1-9]\d*$/.test(textIn(shown)) ? Number(textIn(shown)) : null;
  if (!isWhole || number === null)
    throw new Fault(at, 'it does not begin with its number and title');
  return { title: textIn(title, isHidden), number };
}

function blocksIn(part: Element, kind: string, around: Around): ShownBlock[] {
  switch (nameOf(part)) {
    case 'h3':
      return [block(part, 'heading-3', around)];
    case 'h4':
      return [block(part, 'heading-4', around)];
    case 'div.p':
      return [paragraph(part, kind, around)];
    case 'header':
      throw new Fault(around.at, 'here stands a second title');
    default:
      return childrenOf(part, flow, around.at).flatMap((inner) =>
        blocksIn(inner, kindInside[part.tag] ?? kind, around),
      );
  }
}

function paragraph(element: Element, kind: string, around: Around): ShownBlock {
  const { at } = around;
  const parts = childrenOf(element, ['span', 'p.nr', 'div.body', 'div.margin'], at);
  const named = (name: string) => parts.filter((part) => nameOf(part) === name);
  const texts = named('div.body')
    .flatMap((body) => childrenOf(body, ['p.text', 'details'], at))
    .filter(({ tag }) => tag === 'p');
  const [text] = texts;
  const [number, ...others] = named('p.nr');
  if (!text || texts.length > 1 || others.length > 0)
    throw new Fault(at, 'here stands a paragraph with two texts or numbers, or none');
  const anchors = named('span');
  for (const anchor of anchors) childrenOf(anchor, [], at);
  return {
    ...block(text, kind, around),
    ids: [element, ...anchors].flatMap(
      ({ attributes }) => attributes['id']?.replace(/^p-/, '') ?? [],
    ),
    number: number ? textIn(number, isHidden).trim() : null,
    objections: named('div.margin').flatMap((margin) => objectionsIn(margin, at)),
  };
}

function objectionsIn(margin: Element, at: string): ShownObjection[] {
  return childrenOf(margin, ['p'], at).map((objection) => {
    const said = childrenOf(objection, ['svg.g-glyph', 'span'], at)
      .filter(({ tag }) => tag === 'span')
      .flatMap((part) => childrenOf(part, ['b', 'i'], at));
    const [title, reason] = ['b', 'i'].map((wanted) =>
      said
        .filter(({ tag }) => tag === wanted)
        .map((part) => textIn(part))
        .join(' '),
    ) as [string, string];
    return { title, reason };
  });
}

function block(element: Element, kind: string, { at, notes }: Around): ShownBlock {
  const runs = canonicalRuns(readHtmlRuns(element, at, notes));
  return { ids: [], number: null, kind, runs, objections: [] };
}

function isHidden(element: Element): boolean {
  return nameOf(element) === 'span.hidden';
}
