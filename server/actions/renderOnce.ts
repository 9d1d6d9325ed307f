import type { ManifestoView } from '#shared/view.ts';

const rendered = new WeakMap<ManifestoView, Map<string, Promise<unknown>>>();

/**
 * What `render` makes of a view, kept under a name of its own; made once, as anyone may ask for it
 * as often as they like. What failed is made again.
 */
export function renderOnce<Made>(
  view: ManifestoView,
  name: string,
  render: () => Made | Promise<Made>,
): Promise<Made> {
  const known = rendered.get(view) ?? new Map<string, Promise<unknown>>();
  rendered.set(view, known);
  const before = known.get(name) as Promise<Made> | undefined;
  if (before) return before;
  const made = Promise.resolve().then(render);
  known.set(name, made);
  made.catch(() => known.delete(name));
  return made;
}
