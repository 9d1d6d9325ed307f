import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import type { EditionAmendment, EditionLine } from '../edition/Edition.ts';
import type { Leaf } from './Booklet.ts';
import { flowDifference } from './flowDifference.ts';
import { flowLine } from './flowLine.ts';
import { leaf, letters } from './leaf.ts';

/** An amendment with the words it would change, and what else there is to say of it. */
export function flowAmendment(
  { label, status, notes, parts, proposal }: EditionAmendment,
  lines: readonly EditionLine[],
  language: Language,
): Leaf[] {
  const { amend, exporting } = words(language);
  // Of what is new or goes as a whole the proposal says all.
  const isChange = parts.some(({ kind }) => kind === 'same');
  return [
    leaf('heading-2', label),
    leaf('small', [capital(`${status}.`), ...notes].join(' ')),
    ...(isChange
      ? [
          leaf('plain', [
            letters(`${amend.difference}: `, 'label'),
            ...flowDifference(parts, language),
          ]),
        ]
      : []),
    leaf('plain', [letters(`${exporting.proposal}: `, 'label'), letters(proposal)]),
    ...lines.map(flowLine),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
