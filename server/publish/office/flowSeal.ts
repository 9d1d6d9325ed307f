import type { words } from '#shared/language/words.ts';
import type { Edition } from '../edition/Edition.ts';
import type { Leaf } from './Booklet.ts';
import { leaf, letters } from './leaf.ts';
import type { OfficeWords } from './officeWords.ts';

/** What the record is known by at this moment, at the end [J2]. */
export function flowSeal(
  { seal, names, sections }: Edition,
  { exporting, office }: { exporting: ReturnType<typeof words>['exporting']; office: OfficeWords },
): Leaf[] {
  const isOfChanges = sections.some(({ changes }) => changes !== null);
  return [
    leaf('heading-1', office.seal, ['seal']),
    leaf('plain', [letters(`${seal.label}: `), letters(seal.root, 'root')]),
    leaf('group', `${exporting.seal}:`),
    ...seal.lines.map((line) => leaf('seal', line)),
    ...(names.length > 0 ? [leaf('group', `${exporting.names}:`)] : []),
    ...names.map((line) => leaf('seal', line)),
    leaf('alone', isOfChanges ? seal.verify : office.verify),
  ];
}
