import { canonicalRuns } from './canonicalRuns.ts';
import { findAll } from './findAll.ts';
import type { Run } from './Line.ts';
import type { Element } from './readMarkup.ts';
import { textIn } from './textIn.ts';

/** A paragraph or heading as an HTML export shows it. */
export interface ShownBlock {
  /** Null for headings, and for paragraphs without a number. */
  readonly id: string | null;
  readonly aliases: readonly string[];
  readonly number: string | null;
  readonly kind: string;
  readonly runs: readonly Run[];
  /** The reasons of the objections that stand beside it. */
  readonly objections: readonly string[];
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

/** The sections of an HTML export, block by block. */
export function readHtml(page: Element): ShownSection[] {
  return findAll(page, hasClass('sec')).map((section) => {
    const [title] = findAll(section, ({ tag }) => tag === 'h2');
    return {
      title: title ? textIn(title, hasClass('hidden')) : '',
      blocks: blocksIn(section, 'paragraph'),
    };
  });
}

function blocksIn(parent: Element, kind: string): ShownBlock[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string' || child.tag === 'header') return [];
    if (child.tag === 'h3') return [block(child, 'heading-3')];
    if (child.tag === 'h4') return [block(child, 'heading-4')];
    if (hasClass('p')(child)) return [paragraph(child, kind)];
    return blocksIn(child, around[child.tag] ?? kind);
  });
}

function paragraph(element: Element, kind: string): ShownBlock {
  const [number] = findAll(element, hasClass('nr'));
  const [text] = findAll(element, hasClass('text'));
  const [beside] = findAll(element, hasClass('margin'));
  const anchors = findAll(element, ({ tag, attributes }) => tag === 'span' && 'id' in attributes);
  return {
    ...block(text, kind),
    id: element.attributes['id']?.replace(/^p-/, '') ?? null,
    aliases: anchors.map(({ attributes }) => (attributes['id'] ?? '').replace(/^p-/, '')),
    number: number ? textIn(number, hasClass('hidden')).trim() : null,
    objections: beside ? findAll(beside, ({ tag }) => tag === 'i').map((one) => textIn(one)) : [],
  };
}

function block(element: Element | undefined, kind: string): ShownBlock {
  const runs = element ? canonicalRuns(runsIn(element, {})) : [];
  return { id: null, aliases: [], number: null, kind, runs, objections: [] };
}

function runsIn({ children }: Element, format: Omit<Run, 'text'>): Run[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [{ ...format, text: child }];
    return runsIn(child, {
      ...format,
      ...(child.tag === 'strong' && { bold: true as const }),
      ...(child.tag === 'em' && { italic: true as const }),
      ...(child.tag === 'a' && { href: child.attributes['href'] ?? '' }),
    });
  });
}

function hasClass(name: string): (element: Element) => boolean {
  return ({ attributes }) => (attributes['class'] ?? '').split(' ').includes(name);
}
