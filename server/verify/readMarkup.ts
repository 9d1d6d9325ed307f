import { Fault } from './Fault.ts';
import { isExportTag } from './isExportTag.ts';

/** An element of an HTML export, with what is in it. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const part = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)([^>]*?)(\/?)>|[^<]+/gi;
const attribute = /([a-z][a-z0-9-]*)="([^"]*)"/gi;
const alone = ['meta', 'link', 'br'];
// What stands in these a browser takes for text, whatever it looks like.
const textOnly = ['title', 'style', 'script'];
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

interface Open {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: (Element | string)[];
}

/**
 * Reads the HTML that an export is written in, which is a small and strict part of all HTML.
 *
 * @throws Fault when it is anything else.
 */
export function readMarkup(text: string, where: string): Element {
  const root: Open = { tag: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  let read = 0;
  for (const { 0: whole, index, ...found } of text.matchAll(part)) {
    const made = { close: found[1], tag: found[2], rest: found[3], self: found[4] };
    if (index !== read || !isOfExport(made, open.at(-1)?.tag ?? '')) break;
    read += whole.length;
    take(open, whole, made);
  }
  if (read < text.length || open.length !== 1)
    throw new Fault(`${where}, character ${read}`, 'this is not the HTML of an export');
  return root;
}

interface Tag {
  readonly close: string | undefined;
  readonly tag: string | undefined;
  readonly rest: string | undefined;
  readonly self: string | undefined;
}

function isOfExport({ close, tag, rest = '' }: Tag, inside: string): boolean {
  if (tag === undefined) return true;
  if (close === '/') return rest.trim() === '';
  // Data for machines, which runs nothing and is shown to nobody.
  if (tag === 'script') return rest === ' type="application/ld+json"';
  return isExportTag(tag, rest) && !textOnly.includes(inside);
}

function take(open: Open[], whole: string, { close, tag, rest = '', self }: Tag): void {
  const inside = open.at(-1);
  if (tag === undefined) {
    if (!whole.startsWith('<')) inside?.children.push(decode(whole));
    return;
  }
  // A wrong end tag is left open, so that the whole is found not to add up.
  if (close === '/') return void (inside?.tag === tag && open.length > 1 && open.pop());
  const pairs = [...rest.matchAll(attribute)].map(([, name = '', value = '']) => [
    name,
    decode(value),
  ]);
  const made: Open = {
    tag,
    attributes: Object.fromEntries(pairs) as Record<string, string>,
    children: [],
  };
  inside?.children.push(made);
  if (self !== '/' && !alone.includes(tag)) open.push(made);
}

function decode(text: string): string {
  return text.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
}
