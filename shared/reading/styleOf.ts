import type { Markup } from './Markup.ts';

/** The declarations of a style attribute: lower case, white space collapsed. */
export type Style = ReadonlyMap<string, string>;

const none: Style = new Map();

/**
 * Reads the style of an element as it was written. A browser's own `style` leaves out what it does
 * not know, and Word says there what is a list.
 */
export function styleOf(element: Markup): Style {
  const written = element.get('style');
  return written ? new Map(written.split(';').flatMap(declarationOf)) : none;
}

function declarationOf(written: string): [string, string][] {
  const colon = written.indexOf(':');
  if (colon < 1) return [];
  const [name, value] = [written.slice(0, colon), written.slice(colon + 1)];
  return [[name.trim().toLowerCase(), value.replace(/\s+/g, ' ').trim().toLowerCase()]];
}
