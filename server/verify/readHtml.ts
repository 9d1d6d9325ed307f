import { canonicalRuns } from './canonicalRuns.ts';
import { childrenOf } from './childrenOf.ts';
import { Fault } from './Fault.ts';
import type { Run } from './Line.ts';
import { nameOf } from './nameOf.ts';
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
  readonly blocks: readonly ShownBlock[];
}

const around: Readonly<Record<string, string>> = {
  ul: 'bullet',
  ol: 'ordered',
  blockquote: 'quote',
};
const flow = ['h3', 'h4', 'div.p', 'ul', 'ol', 'blockquote', 'li'];

/**
 * The sections of an HTML export, block by block. `main` is what holds them.
 *
 * @throws Fault when anything stands in a section that no export has there.
 */
export function readHtml(main: Element, where: string): ShownSection[] {
  const sections = childrenOf(main, ['section.sec', 'div'], where).filter(
    ({ tag }) => tag === 'section',
  );
  return sections.map((section, place) => {
    const at = `${where}, section ${place + 1}`;
    const [header, ...parts] = childrenOf(section, ['header', ...flow], at);
    if (header?.tag !== 'header') throw new Fault(at, 'it does not begin with its title');
    return {
      title: titleIn(header, { number: place + 1, at }),
      blocks: parts.flatMap((part) => blocksIn(part, 'paragraph', at)),
    };
  });
}

function titleIn(header: Element, { number, at }: { number: number; at: string }): string {
  const [shown, title, ...others] = childrenOf(header, ['p.sec-nr', 'h2', 'p.small'], at);
  const isWhole = others.length === 1 && others[0]?.tag === 'p' && title?.tag === 'h2';
  if (!isWhole || !shown || textIn(shown) !== String(number))
    throw new Fault(at, 'it does not begin with its number and title');
  return textIn(title, isHidden);
}

function blocksIn(part: Element, kind: string, at: string): ShownBlock[] {
  switch (nameOf(part)) {
    case 'h3':
      return [block(part, 'heading-3', at)];
    case 'h4':
      return [block(part, 'heading-4', at)];
    case 'div.p':
      return [paragraph(part, kind, at)];
    case 'header':
      throw new Fault(at, 'here stands a second title');
    default:
      return childrenOf(part, flow, at).flatMap((inner) =>
        blocksIn(inner, around[part.tag] ?? kind, at),
      );
  }
}

function paragraph(element: Element, kind: string, at: string): ShownBlock {
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
    ...block(text, kind, at),
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

function block(element: Element, kind: string, at: string): ShownBlock {
  const runs = canonicalRuns(runsIn(element, {}, at));
  return { ids: [], number: null, kind, runs, objections: [] };
}

function runsIn({ children }: Element, format: Omit<Run, 'text'>, at: string): Run[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [{ ...format, text: child }];
    if (!['strong', 'em', 'a'].includes(nameOf(child)))
      throw new Fault(at, `words stand here in a form that no text has: ${nameOf(child)}`);
    const more = {
      ...format,
      ...(child.tag === 'strong' && { bold: true as const }),
      ...(child.tag === 'em' && { italic: true as const }),
      ...(child.tag === 'a' && { href: child.attributes['href'] ?? '' }),
    };
    return runsIn(child, more, at);
  });
}

function isHidden(element: Element): boolean {
  return nameOf(element) === 'span.hidden';
}
