import { contentRoot } from '#shared/wire.ts';

/**
 * Whether what a client says of its caret is one: two relative positions of Yjs in the text of the
 * section. An editor that is shown anything else stops following the text, or makes a root for it.
 */
export function isCursor(cursor: unknown): boolean {
  if (!isObject(cursor)) return false;
  return isPosition(cursor['anchor']) && isPosition(cursor['head']);
}

function isPosition(position: unknown): boolean {
  if (!isObject(position)) return false;
  const { type = null, tname = null, item = null, assoc = 0 } = position;
  const isSomewhere = type !== null || tname !== null || item !== null;
  return (
    isSomewhere &&
    (type === null || isId(type)) &&
    (tname === null || tname === contentRoot) &&
    (item === null || isId(item)) &&
    Number.isSafeInteger(assoc)
  );
}

function isId(id: unknown): boolean {
  return isObject(id) && isCount(id['client']) && isCount(id['clock']);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
