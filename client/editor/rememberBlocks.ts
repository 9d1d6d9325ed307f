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
 * A reader that remembers: after one keystroke, one's own or another's, only one block is read and
 * hashed anew, however long the text is.
 */
export function rememberBlocks(): BlockReader {
  const keep = keepEqual();
  const read = remember((block: Node) => block.toJSON() as BlockJson);
  const jsonOf = (node: Node): BlockJson => {
    if (node.isTextblock) return read(keep(node));
    const json = { type: node.type.name, attrs: node.attrs, content: node.children.map(jsonOf) };
    return json as BlockJson;
  };
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

// What others type makes the binding draw up the whole text anew: equal blocks are then other nodes.
function keepEqual(): (block: Node) => Node {
  const known = new Map<unknown, Node>();
  return (block) => {
    const id: unknown = block.attrs['id'];
    const before = known.get(id);
    if (before?.eq(block)) return before;
    known.set(id, block);
    return block;
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
