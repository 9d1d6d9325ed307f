import { canonicalRuns } from './canonicalRuns.ts';
import { hashWords } from './hashWords.ts';
import type { Hashes } from './hashWords.ts';
import type { Block, Run } from './Line.ts';
import { plainOf } from './plainOf.ts';
import { runOf } from './runOf.ts';

/** A paragraph or heading of a section's text. */
export interface Paragraph extends Hashes {
  readonly id: string;
  /** Of paragraphs that were merged into it. */
  readonly aliases: readonly string[];
  /** “3.4”; null for headings and empty lines. */
  readonly number: string | null;
  readonly kind: string;
  readonly text: string;
  readonly runs: readonly Run[];
}

const around: Readonly<Record<string, string>> = {
  bulletList: 'bullet',
  orderedList: 'ordered',
  blockquote: 'quote',
};

/** What a section's text says, block by block, with the public numbers. `section` counts from 1. */
export function readParagraphs(document: Block, section: number): Paragraph[] {
  let count = 0;
  return textBlocks(document, 'paragraph').flatMap(({ block, kind }) => {
    const runs = canonicalRuns((block.content ?? []).filter(isText).map(runOf));
    const text = plainOf(runs);
    const isNumbered = text !== '' && block.type === 'paragraph';
    if (isNumbered) count += 1;
    const id = block.attrs?.id;
    if (!id) return [];
    const aliases = (block.attrs?.aliases ?? '').split(' ').filter((alias) => alias !== '');
    const number = isNumbered ? `${section}.${count}` : null;
    return [{ id, aliases, number, kind, text, runs, ...hashWords({ kind, runs }) }];
  });
}

interface TextBlock {
  readonly block: Block;
  readonly kind: string;
}

function textBlocks(parent: Block, kind: string): TextBlock[] {
  return (parent.content ?? []).flatMap((block) => {
    if (block.type === 'paragraph') return [{ block, kind }];
    if (block.type === 'heading')
      return [{ block, kind: block.attrs?.level === 4 ? 'heading-4' : 'heading-3' }];
    return textBlocks(block, around[block.type] ?? kind);
  });
}

function isText({ type }: Block): boolean {
  return type === 'text';
}
