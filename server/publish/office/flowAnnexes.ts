import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { annexWords } from '../edition/annexWords.ts';
import { decisionLines } from '../edition/decisionLines.ts';
import type { Edition, EditionAmendment } from '../edition/Edition.ts';
import type { Leaf } from './Booklet.ts';
import { flowAmendment } from './flowAmendment.ts';
import { flowBacking } from './flowBacking.ts';
import { flowLine } from './flowLine.ts';
import { leaf } from './leaf.ts';

/**
 * What hangs on the text: who stands behind which words, what is open, what was decided and what was
 * advised. `noteOn` says where else an open amendment stands.
 */
export function flowAnnexes(
  edition: Edition,
  language: Language,
  noteOn: (amendment: EditionAmendment) => readonly string[],
): Leaf[] {
  const say = { ...words(language).exporting, ...annexWords(language) };
  const open = edition.sections.flatMap(({ amendments }) => amendments);
  const { decisions, advice } = edition;
  return [
    ...begin('annex', say.annex),
    ...flowBacking(edition, language),
    ...begin('amendments', say.openAmendments),
    ...(open.length === 0 ? [leaf('plain', say.noOpenAmendments)] : []),
    ...open.flatMap((each) => {
      const notes = [...each.notes, ...noteOn(each)];
      const why = { label: words(language).exporting.why, text: each.reason };
      return flowAmendment({ ...each, notes }, [why], language);
    }),
    ...begin('decisions', say.decisions),
    leaf('plain', decisions.length > 0 ? say.decisionsIntro : say.noDecisions),
    ...decisions.flatMap((each) => flowAmendment(each, decisionLines(each, language), language)),
    ...begin('advice', say.advice),
    leaf('plain', advice.length > 0 ? say.adviceIntro : say.noAdvice),
    ...advice.flatMap(({ number, title, lines }) => [
      leaf('heading-2', `${number} ${title}`),
      ...lines.map(flowLine),
    ]),
  ];
}

function begin(name: string, title: string): Leaf[] {
  return [{ ...leaf('heading-1', title, [name]), beginsPage: true }];
}
