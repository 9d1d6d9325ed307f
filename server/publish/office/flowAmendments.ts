import type { DifferencePart } from '#shared/difference.ts';
import type { words } from '#shared/language/words.ts';
import type { Edition, EditionAmendment } from '../edition/Edition.ts';
import type { Leaf, Letters, LetterStyle } from './Booklet.ts';
import { leaf, letters } from './leaf.ts';

type Words = ReturnType<typeof words>;

/** What has not been decided; `noteOn` says where else an amendment stands. */
export function flowAmendments(
  { sections }: Edition,
  say: Pick<Words, 'exporting' | 'amend'>,
  noteOn: (amendment: EditionAmendment) => readonly string[],
): Leaf[] {
  const { openAmendments, noOpenAmendments } = say.exporting;
  const open = sections.filter(({ amendments }) => amendments.length > 0);
  return [
    { ...leaf('heading-1', openAmendments, ['amendments']), beginsPage: true },
    ...(open.length === 0 ? [leaf('plain', noOpenAmendments)] : []),
    ...open.flatMap(({ number, title, amendments }) => [
      leaf('heading-2', `${number}. ${title}`, [`amendments-${number}`]),
      ...amendments.flatMap((each) => amendment(each, say, noteOn(each))),
    ]),
  ];
}

function amendment(
  { label, status, notes, parts, proposal, reason }: EditionAmendment,
  { exporting, amend }: Pick<Words, 'exporting' | 'amend'>,
  more: readonly string[],
): Leaf[] {
  // Of what is new or goes as a whole the proposal says all.
  const isChange = parts.some(({ kind }) => kind === 'same');
  return [
    leaf('heading-3', label),
    leaf('small', [capital(`${status}.`), ...notes, ...more].join(' ')),
    ...(isChange
      ? [leaf('plain', [letters(`${amend.difference}: `, 'label'), ...differences(parts)])]
      : []),
    leaf('plain', [letters(`${exporting.proposal}: `, 'label'), letters(proposal)]),
    leaf('small', [letters(`${exporting.why}: `, 'label'), letters(reason)]),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const styles: Record<DifferencePart['kind'], LetterStyle | undefined> = {
  same: undefined,
  insert: 'inserted',
  delete: 'deleted',
};

// A footnote stands between brackets.
function differences(parts: readonly DifferencePart[]): Letters[] {
  return parts.flatMap(({ kind, text, isNote }, place) => {
    const isIn = (at: number) => parts[at]?.isNote ?? false;
    const opens = isNote && !isIn(place - 1) ? [letters(' [')] : [];
    const closes = isNote && !isIn(place + 1) ? [letters(']')] : [];
    return [...opens, letters(text, styles[kind]), ...closes];
  });
}
