import { formatDate } from '#shared/language/formatTime.ts';
import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { AmendmentStatus } from '#shared/record/state.ts';
import type { AmendmentView } from '#shared/view.ts';
import { plainText } from '#shared/wording.ts';
import { annexWords } from './annexWords.ts';
import type { EditionDecision } from './Edition.ts';
import { oneLine } from './oneLine.ts';
import type { Part } from './Part.ts';
import { placedAmendments } from './placedAmendments.ts';
import { readAmendment } from './readAmendment.ts';

/**
 * What was decided of amendments, by their numbers: how, when, by whom in what role, and why. That
 * nobody is named is a promise: a file that has gone out cannot forget a name [J3].
 */
export function readDecisions({ view, chosen, language }: Part): EditionDecision[] {
  return chosen
    .flatMap((section) => placedAmendments(view, section))
    .flatMap(({ amendment, paragraph }) => {
      const { status } = amendment;
      if (status.kind === 'open' || status.kind === 'adopting') return [];
      const at = { ...view, paragraph: paragraph?.number ?? null, language };
      const read = readAmendment(amendment, at);
      return [{ ...read, ...outcomeOf(amendment, status, language) }];
    })
    .map(({ consents, ...decision }) => ({
      ...decision,
      notes: [...consents, ...decision.notes],
    }))
    .toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
}

type Decided = Exclude<AmendmentStatus, { readonly kind: 'open' | 'adopting' }>;

function outcomeOf({ proposal }: AmendmentView, status: Decided, language: Language) {
  const { amend } = words(language);
  const date = formatDate(status.at, language);
  const isOther = status.kind === 'adopted' && status.consent !== null;
  const adopted = status.kind === 'adopted' ? plainText(status.wording.runs) : '';
  return {
    status: annexWords(language).outcomes[isOther ? 'adopted-modified' : status.kind](date),
    consents: isOther && status.consent ? [amend.consents[status.consent]] : [],
    adopted: adopted === plainText(proposal.runs) ? null : adopted || null,
    answer: status.kind === 'declined' ? oneLine(status.reason) : null,
  };
}
