import type { ParagraphId } from '#shared/ids.ts';
import { propose as proposeAction } from '../../../server/actions/propose.ts';
import type { Act, Answer, Picks } from '../Act.ts';
import type { Name } from '../cast.ts';
import { section } from '../foundNetwork.ts';
import { oneOf } from '../oneOf.ts';
import type { Oracle, Proposed } from '../oracle/Oracle.ts';
import { otherWords } from '../otherWords.ts';
import { reasonOf } from '../reasonOf.ts';
import { shownOf } from '../shownOf.ts';

interface Asked {
  readonly kind: Proposed['kind'];
  readonly id: string;
  readonly shown: string;
  readonly proposal: string;
  readonly reason: string;
}

const kinds = ['replace', 'insert-after', 'replace', 'delete', 'replace', 'insert-after'] as const;

/** Propose other words for a paragraph, a new one behind it, or to delete it [A1]. */
export const propose: Act = {
  weight: 9,
  answers: [
    'done',
    'not-allowed',
    'section-closed',
    'not-found',
    'stale-wording',
    'nothing-to-change',
    'invalid-input',
    'reason-required',
  ],
  usually: ['outsider', 'writer', 'otherLead', 'lingeVoice', 'lead'],
  make(oracle, who, picks) {
    const { id, shown } = shownOf(oracle, picks);
    const kind = oneOf(kinds, picks.b);
    const proposal = proposalFor(oracle, { kind, id, text: shown }, { ...picks, c: picks.a + picks.b }); // prettier-ignore
    const asked = { kind, id, shown, proposal, reason: reasonOf(picks.a) };
    return {
      told: `${who} proposes to ${kind} ${id} “${proposal}” where it says “${shown}”`,
      ask: (life) => {
        const input = {
          section,
          ...asked,
          paragraph: id as ParagraphId,
          shown: life.hashOf(shown),
        };
        return proposeAction(life.house, life.actor(who), { input, retry: null });
      },
      rules: () => ruled(oracle, who, asked),
    };
  },
};

function proposalFor(
  oracle: Oracle,
  {
    kind,
    id,
    text,
  }: { readonly kind: Proposed['kind']; readonly id: string; readonly text: string },
  picks: Picks,
): string {
  if (kind === 'delete' && picks.c % 8 > 0) return '';
  if (kind !== 'insert-after') return otherWords(oracle, { id, text }, picks);
  // Two can want the same new paragraph [A2], or say there what stands before it.
  const others = oracle.amendments.filter((other) => other.status === 'open' && other.kind === kind && oracle.block(other.paragraph) === oracle.block(id)); // prettier-ignore
  if (others.length > 0 && picks.c % 3 === 0) return oneOf(others, picks.a).proposal;
  if (picks.c % 4 === 0) return otherWords(oracle, { id, text }, picks);
  return picks.c % 7 === 0 ? text : `${oracle.newWord()} ${oracle.newWord()}`;
}

function ruled(oracle: Oracle, who: Name, { kind, id, shown, proposal, reason }: Asked): Answer {
  if (!oracle.proposes(who)) return 'not-allowed';
  if (!oracle.isAmendable) return 'section-closed';
  const block = oracle.block(id);
  if (!block) return 'not-found';
  if (block.text !== shown) return 'stale-wording';
  if ((proposal === '') !== (kind === 'delete')) return 'invalid-input';
  if (kind !== 'insert-after' && proposal === shown) return 'nothing-to-change';
  if (reason.trim() === '') return 'reason-required';
  oracle.amendments.push({
    number: `A-${String(oracle.amendments.length + 1).padStart(3, '0')}`,
    kind,
    paragraph: block.id,
    base: shown,
    proposal,
    author: who,
    backing: new Set(),
    status: 'open',
    outcome: { became: null, consent: null, brought: null },
    suggested: null,
    isThreadOpen: true,
    replies: 0,
  });
  return 'done';
}
