import type { ManifestoView } from '#shared/view.ts';

/** What nobody asked for lately is made again: there are more forms, parts and languages than room. */
const most = 48;

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
  if (before) {
    // The last one that was asked for is the last to go.
    known.delete(name);
    known.set(name, before);
    return before;
  }
  const made = Promise.resolve().then(render);
  known.set(name, made);
  for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
  made.catch(() => {
    if (known.get(name) === made) known.delete(name);
  });
  return made;
}
