import type { ManifestoView } from '#shared/view.ts';

const rendered = new WeakMap<ManifestoView, Map<string, string>>();

/**
 * What `render` makes of a view, kept under a name of its own; made once, as anyone may ask for it
 * as often as they like.
 */
export function renderOnce(view: ManifestoView, name: string, render: () => string): string {
  const known = rendered.get(view) ?? new Map<string, string>();
  rendered.set(view, known);
  const body = known.get(name) ?? render();
  known.set(name, body);
  return body;
}
