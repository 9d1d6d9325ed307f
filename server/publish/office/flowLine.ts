import type { EditionLine } from '../edition/Edition.ts';
import type { Leaf } from './Booklet.ts';
import { leaf, letters } from './leaf.ts';

/** A line of an annex; without a label it is text to read. */
export function flowLine({ label, text, href }: EditionLine): Leaf {
  if (label === null) return leaf('plain', text);
  return leaf('small', [letters(`${label}: `, 'label'), { ...letters(text), href }]);
}
