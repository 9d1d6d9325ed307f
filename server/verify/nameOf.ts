import type { Element } from './readMarkup.ts';

/** What an element is, as a style sheet names it: `p`, or `div.p` with a class. */
export function nameOf({ tag, attributes }: Element): string {
  const { class: name } = attributes;
  return name === undefined ? tag : `${tag}.${name}`;
}
