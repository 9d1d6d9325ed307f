import type { BlockAttributes, BlockJson, DocumentJson, MarkJson, TextJson } from './document.ts';

/**
 * What reading needs of a Yjs document: elements have a `nodeName`, texts a `toDelta`. Told by
 * shape, so that this folder knows no Yjs and both sides read alike.
 */
export interface FragmentNode {
  toArray(): readonly unknown[];
}

interface ElementNode extends FragmentNode {
  readonly nodeName: string;
  getAttribute(name: string): unknown;
}

interface TextNode {
  toDelta(): unknown;
}

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
export function readFragment(fragment: FragmentNode): DocumentJson {
  return { type: 'doc', content: readChildren(fragment).filter((node) => node.type !== 'text') };
}

function readChildren(parent: FragmentNode): (BlockJson | TextJson)[] {
  const nodes: (BlockJson | TextJson)[] = [];
  for (const child of parent.toArray()) {
    if (isElement(child)) {
      if (blockTypes.has(child.nodeName)) nodes.push(readBlock(child));
    } else if (isText(child)) nodes.push(...readText(child));
  }
  return nodes;
}

function isElement(node: unknown): node is ElementNode {
  return typeof (node as Partial<ElementNode>).nodeName === 'string';
}

function isText(node: unknown): node is TextNode {
  return typeof (node as Partial<TextNode>).toDelta === 'function';
}

/** One element with what is in it. */
export function readBlock(element: ElementNode): BlockJson {
  const type = element.nodeName as BlockJson['type'];
  return { type, attrs: readAttributes(element), content: readChildren(element) };
}

function readAttributes(element: ElementNode): BlockAttributes {
  const [id, aliases, level] = ['id', 'aliases', 'level'].map((name) => element.getAttribute(name));
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

function readText(text: TextNode): TextJson[] {
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
  if (attributes['footnote']) marks.push({ type: 'footnote' });
  return marks;
}
