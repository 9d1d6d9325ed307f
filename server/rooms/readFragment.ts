import * as Y from 'yjs';
import type {
  BlockAttributes,
  BlockJson,
  DocumentJson,
  MarkJson,
  TextJson,
} from '#shared/document.ts';

const blockTypes = new Set<string>([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
] satisfies BlockJson['type'][]);

/**
 * The text of a section as JSON. Reads only [T6]: no type is made or changed, and what the schema
 * does not know is left out of the answer, not out of the document.
 */
export function readFragment(fragment: Y.XmlFragment): DocumentJson {
  return { type: 'doc', content: readChildren(fragment).filter((node) => node.type !== 'text') };
}

function readChildren(parent: Y.XmlFragment): (BlockJson | TextJson)[] {
  const nodes: (BlockJson | TextJson)[] = [];
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) nodes.push(...readText(child));
    else if (child instanceof Y.XmlElement && blockTypes.has(child.nodeName))
      nodes.push(readBlock(child));
  }
  return nodes;
}

/** One element with what is in it. */
export function readBlock(element: Y.XmlElement): BlockJson {
  const type = element.nodeName as BlockJson['type'];
  return { type, attrs: readAttributes(element), content: readChildren(element) };
}

function readAttributes(element: Y.XmlElement): BlockAttributes {
  const { id, aliases, level } = element.getAttributes() as Record<string, unknown>;
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof aliases === 'string' && { aliases }),
    ...(level !== undefined && { level: Number(level) === 4 ? 4 : 3 }),
  };
}

interface Insert {
  readonly insert?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

function readText(text: Y.XmlText): TextJson[] {
  return (text.toDelta() as Insert[]).flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string' || insert === '') return [];
    const marks = readMarks(attributes);
    return [
      marks.length > 0 ? { type: 'text', text: insert, marks } : { type: 'text', text: insert },
    ];
  });
}

function readMarks(attributes: Readonly<Record<string, unknown>>): MarkJson[] {
  const marks: MarkJson[] = [];
  if (attributes['bold']) marks.push({ type: 'bold' });
  if (attributes['italic']) marks.push({ type: 'italic' });
  const href = (attributes['link'] as { href?: unknown } | null | undefined)?.href;
  if (typeof href === 'string') marks.push({ type: 'link', attrs: { href } });
  return marks;
}
