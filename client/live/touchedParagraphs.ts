import * as Y from 'yjs';

/** The ids of the paragraphs in which a transaction changed something. */
export function touchedParagraphs({ changed }: Y.Transaction): string[] {
  return [...changed.keys()].flatMap((type) => idAround(type) ?? []);
}

type SharedType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never;

// The change may be in the text, in the paragraph itself, or in a list around several.
function idAround(type: SharedType): string | null {
  for (let at: SharedType | null = type; at; at = at.parent) {
    const id: unknown = at instanceof Y.XmlElement ? at.getAttribute('id') : null;
    if (typeof id === 'string') return id;
  }
  return null;
}
