import type { Node } from '@tiptap/pm/model';
import { readBlock } from '#shared/document.ts';
import type { BlockJson, BlockWords, DocumentJson } from '#shared/document.ts';
import type { BlockKind } from '#shared/wording.ts';

/** Reads an editor's text as JSON and says what its blocks say. */
export interface BlockReader {
  readonly documentOf: (document: Node) => DocumentJson;
  readonly read: (block: BlockJson, kind: BlockKind) => BlockWords;
}

/**
 * A reader that remembers: the editor keeps the node of every block that was not touched, so after
 * one keystroke only one block is read and hashed anew, however long the text is.
 */
export function rememberBlocks(): BlockReader {
  const jsonOf = remember((node: Node): BlockJson => {
    const json = node.isTextblock
      ? node.toJSON()
      : { type: node.type.name, attrs: node.attrs, content: node.children.map(jsonOf) };
    return json as BlockJson;
  });
  const saidBy = remember((_block: BlockJson) => new Map<BlockKind, BlockWords>());
  return {
    documentOf: ({ children }) => ({ type: 'doc', content: children.map(jsonOf) }),
    read: (block, kind) => {
      const said = saidBy(block);
      const words = said.get(kind) ?? readBlock(block, kind);
      said.set(kind, words);
      return words;
    },
  };
}

function remember<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
