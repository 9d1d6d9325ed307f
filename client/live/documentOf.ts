import * as Y from 'yjs';
import type { BlockJson, DocumentJson, MarkJson, TextJson } from '#shared/document.ts';
import { contentRoot } from '#shared/wire.ts';

/**
 * A section's text as plain JSON, read off its Y.Doc without an editor. What is not a block or text
 * of ours is left out.
 */
export function documentOf(doc: Y.Doc): DocumentJson {
  const root = doc.getXmlFragment(contentRoot);
  return { type: 'doc', content: root.toArray().flatMap(blockOf) as BlockJson[] };
}

type Part = BlockJson | TextJson;

function blockOf(node: Y.XmlElement | Y.XmlText | Y.XmlHook): Part[] {
  if (node instanceof Y.XmlText) return textsOf(node);
  if (!(node instanceof Y.XmlElement)) return [];
  return [
    {
      type: node.nodeName as BlockJson['type'],
      attrs: node.getAttributes(),
      content: node.toArray().flatMap(blockOf),
    },
  ];
}

interface Delta {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

function textsOf(text: Y.XmlText): TextJson[] {
  return (text.toDelta() as Delta[]).flatMap(({ insert, attributes = {} }) =>
    typeof insert === 'string'
      ? [{ type: 'text' as const, text: insert, marks: marksOf(attributes) }]
      : [],
  );
}

// y-tiptap may write a mark's name with a hash behind it, when marks of one type overlap.
function marksOf(attributes: Readonly<Record<string, unknown>>): MarkJson[] {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, attrs]) => ({ type: name.split('--')[0], attrs }) as MarkJson);
}
