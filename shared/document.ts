import type { ParagraphId } from './ids.ts';
import { canonicalWording, hashWording, plainText } from './wording.ts';
import type { BlockKind, Run, Wording } from './wording.ts';

/** A mark as the document carries it. */
export type MarkJson =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'footnote' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

export interface TextJson {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly MarkJson[];
}

export interface BlockAttributes {
  readonly id?: string | null;
  /** Ids of paragraphs that were merged into this one, separated by spaces [P2]. */
  readonly aliases?: string | null;
  readonly level?: number;
  readonly start?: number;
}

/** The containers and text-bearing blocks of a section, as ProseMirror writes them in JSON. */
export interface BlockJson {
  readonly type: 'paragraph' | 'heading' | 'bulletList' | 'orderedList' | 'listItem' | 'blockquote';
  readonly attrs?: BlockAttributes;
  readonly content?: readonly (BlockJson | TextJson)[];
}

/** The text of one section. */
export interface DocumentJson {
  readonly type: 'doc';
  readonly content: readonly BlockJson[];
}

/** One text-bearing block of a section [P1] with its number [P4] and its wording [P3]. */
export interface Paragraph {
  readonly id: ParagraphId;
  readonly aliases: readonly ParagraphId[];
  /** "3.4"; null for a heading and for a block that says nothing. */
  readonly number: string | null;
  readonly wording: Wording;
  readonly text: string;
  readonly exact: string;
  readonly words: string;
}

/** Whether a block bears text itself, rather than holding other blocks. */
export function bearsText(block: BlockJson): boolean {
  return block.type === 'paragraph' || block.type === 'heading';
}

/** The runs of a text-bearing block. */
export function runsOf(block: BlockJson): Run[] {
  return (block.content ?? []).filter(isText).map(({ text, marks = [] }) => ({
    text,
    ...(marks.some(({ type }) => type === 'bold') && { bold: true as const }),
    ...(marks.some(({ type }) => type === 'italic') && { italic: true as const }),
    ...hrefOf(marks),
    ...(marks.some(({ type }) => type === 'footnote') && { footnote: true as const }),
  }));
}

function hrefOf(marks: readonly MarkJson[]): { href?: string } {
  const link = marks.find((mark) => mark.type === 'link');
  return link ? { href: link.attrs.href } : {};
}

/** Runs as the inline content of a block. */
export function inlineContent(runs: readonly Run[]): TextJson[] {
  return runs.map(({ text, bold, italic, href, footnote }) => {
    const marks: MarkJson[] = [];
    if (bold) marks.push({ type: 'bold' });
    if (italic) marks.push({ type: 'italic' });
    if (href !== undefined) marks.push({ type: 'link', attrs: { href } });
    if (footnote) marks.push({ type: 'footnote' });
    return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
  });
}

export function isText(node: BlockJson | TextJson): node is TextJson {
  return node.type === 'text';
}

/** Calls back for each text-bearing block in reading order, with the kind its wording has. */
export function eachTextBlock(
  blocks: readonly (BlockJson | TextJson)[],
  visit: (block: BlockJson, kind: BlockKind) => void,
  around: BlockKind = 'paragraph',
): void {
  for (const block of blocks) {
    if (isText(block)) continue;
    if (bearsText(block)) visit(block, block.type === 'heading' ? headingKind(block) : around);
    else eachTextBlock(block.content ?? [], visit, kindInside(block, around));
  }
}

function headingKind(block: BlockJson): BlockKind {
  return block.attrs?.level === 4 ? 'heading-4' : 'heading-3';
}

function kindInside(block: BlockJson, around: BlockKind): BlockKind {
  if (block.type === 'bulletList') return 'bullet';
  if (block.type === 'orderedList') return 'ordered';
  return block.type === 'blockquote' ? 'quote' : around;
}

/** What one text-bearing block says [P3]. */
export type BlockWords = Pick<Paragraph, 'wording' | 'text' | 'exact' | 'words'>;

/** Reads what a text-bearing block says; `kind` is what `eachTextBlock` says it is. */
export function readBlock(block: BlockJson, kind: BlockKind): BlockWords {
  const wording = canonicalWording(kind, runsOf(block));
  return { wording, text: plainText(wording.runs), ...hashWording(wording) };
}

/**
 * The paragraphs of a section in reading order, numbered [P4]. Blocks without an id are left out:
 * the server gives them one before anyone can refer to them. `sectionNumber` counts from 1. `read`
 * may remember what it read of a block before, for a text of which little changes at a time.
 */
export function paragraphsOf(
  document: DocumentJson,
  sectionNumber: number,
  read = readBlock,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let count = 0;
  eachTextBlock(document.content, (block, kind) => {
    const words = read(block, kind);
    const isNumbered = words.text !== '' && !kind.startsWith('heading');
    if (isNumbered) count += 1;
    if (!block.attrs?.id) return;
    paragraphs.push({
      id: block.attrs.id as ParagraphId,
      aliases: (block.attrs.aliases?.split(' ').filter(Boolean) ?? []) as ParagraphId[],
      number: isNumbered ? `${sectionNumber}.${count}` : null,
      ...words,
    });
  });
  return paragraphs;
}
