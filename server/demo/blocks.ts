import type { BlockJson, DocumentJson, MarkJson, TextJson } from '#shared/document.ts';
import { bearsText } from '#shared/document.ts';

/** A block of demo text. A `key` is the handle by which the story refers to a paragraph. */
export interface DemoBlock {
  readonly type: BlockJson['type'];
  readonly attrs?: { readonly level: number };
  readonly content: readonly (DemoBlock | TextJson)[];
  readonly key?: string;
}

/** Text without format may be written as a plain string. */
export type Inline = string | TextJson;

export const b = (text: string): TextJson => marked(text, { type: 'bold' });
export const i = (text: string): TextJson => marked(text, { type: 'italic' });
export const a = (text: string, href: string): TextJson =>
  marked(text, { type: 'link', attrs: { href } });

/** A heading of level 3: the manifesto's own title is 1, the section's is 2. */
export const h = (text: string): DemoBlock => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [{ type: 'text', text }],
});

/** A paragraph. Plain strings that follow one another are one stretch of text. */
export const p = (...inline: readonly Inline[]): DemoBlock => ({
  type: 'paragraph',
  content: inline.reduce<TextJson[]>(addInline, []),
});

/** A bulleted list; each item is the inline content of one paragraph. */
export const ul = (items: readonly (readonly Inline[])[]): DemoBlock => list('bulletList', items);

/** A numbered list; each item is the inline content of one paragraph. */
export const ol = (items: readonly (readonly Inline[])[]): DemoBlock => list('orderedList', items);

/** A quotation of one paragraph. */
export const quote = (...inline: readonly Inline[]): DemoBlock => ({
  type: 'blockquote',
  content: [p(...inline)],
});

/** Gives a text-bearing block its handle. Keys are unique in the manifesto. */
export const keyed = (key: string, block: DemoBlock): DemoBlock => ({ ...block, key });

/** A section's text ready to be put in its room, and the id of each paragraph that has a key. */
export interface PlacedText {
  readonly document: DocumentJson;
  readonly ids: ReadonlyMap<string, string>;
}

/** Gives each text-bearing block an id from `makeId` and takes the keys out of the text. */
export function placeText(blocks: readonly DemoBlock[], makeId: () => string): PlacedText {
  const ids = new Map<string, string>();
  const place = ({ key, ...block }: DemoBlock): BlockJson => {
    if (!bearsText(block)) return { ...block, content: block.content.map(placeNode) };
    const id = makeId();
    if (key !== undefined) ids.set(key, id);
    return { ...block, attrs: { ...block.attrs, id } };
  };
  const placeNode = (node: DemoBlock | TextJson): BlockJson | TextJson =>
    node.type === 'text' ? node : place(node);
  return { document: { type: 'doc', content: blocks.map(place) }, ids };
}

function addInline(content: TextJson[], part: Inline): TextJson[] {
  if (typeof part !== 'string') return [...content, part];
  const last = content.at(-1);
  if (!last || last.marks) return [...content, { type: 'text', text: part }];
  return [...content.slice(0, -1), { type: 'text', text: last.text + part }];
}

function marked(text: string, mark: MarkJson): TextJson {
  return { type: 'text', text, marks: [mark] };
}

function list(
  type: 'bulletList' | 'orderedList',
  items: readonly (readonly Inline[])[],
): DemoBlock {
  return { type, content: items.map((item) => ({ type: 'listItem', content: [p(...item)] })) };
}
