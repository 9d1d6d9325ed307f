import type { DifferencePart } from '#shared/difference.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import type { Letters } from './Booklet.ts';
import { letters } from './leaf.ts';

/**
 * What is new and what is gone, with a word before each that says so: who hears the file, or prints it
 * without colours, has no other way to tell the two apart. A footnote stands between brackets.
 */
export function flowDifference(parts: readonly DifferencePart[], language: Language): Letters[] {
  return parts.flatMap((part, place) => {
    const isIn = (at: number) => parts[at]?.isNote ?? false;
    const opens = part.isNote && !isIn(place - 1);
    const closes = part.isNote && !isIn(place + 1);
    // The word that says so would touch the last one.
    const touches = part.kind !== 'same' && !opens && /\S$/u.test(parts[place - 1]?.text ?? '');
    return [
      ...(opens ? [letters(' [')] : touches ? [letters(' ')] : []),
      ...onePart(part, language),
      ...(closes ? [letters(']')] : []),
    ];
  });
}

function onePart({ kind, text }: DifferencePart, language: Language): Letters[] {
  const { inserted, deleted } = words(language).frame;
  const table: Record<DifferencePart['kind'], () => Letters[]> = {
    same: () => [letters(text)],
    insert: () => [letters(`${inserted} `, 'sign'), letters(text, 'inserted')],
    delete: () => [letters(`${deleted} `, 'sign'), letters(text, 'deleted')],
  };
  return table[kind]();
}
