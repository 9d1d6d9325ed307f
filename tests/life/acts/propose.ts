import type { ParagraphId } from '#shared/ids.ts';
import { propose as proposeAction } from '../../../server/actions/propose.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import { section } from '../foundNetwork.ts';
import type { Oracle } from '../oracle/Oracle.ts';
import { otherWords } from '../otherWords.ts';
import { reasonOf } from '../reasonOf.ts';
import { shownOf } from '../shownOf.ts';

interface Asked {
  readonly id: string;
  readonly shown: string;
  readonly proposal: string;
  readonly reason: string;
}

/** Propose other words for a paragraph [A1]. */
export const propose: Act = {
  weight: 7,
  answers: [
    'done',
    'not-allowed',
    'section-closed',
    'not-found',
    'stale-wording',
    'nothing-to-change',
    'reason-required',
  ],
  usually: ['outsider', 'writer', 'otherLead', 'lingeVoice', 'lead'],
  make(oracle, who, picks) {
    const { id, shown } = shownOf(oracle, picks);
    const proposal = otherWords(oracle, { id, text: shown }, { ...picks, c: picks.a + picks.b });
    const asked = { id, shown, proposal, reason: reasonOf(picks.a) };
    return {
      told: `${who} proposes for ${id} “${proposal}” where it says “${shown}”`,
      ask: (life) => {
        const input = {
          kind: 'replace' as const,
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

function ruled(oracle: Oracle, who: Name, { id, shown, proposal, reason }: Asked): Answer {
  if (!oracle.proposes(who)) return 'not-allowed';
  if (!oracle.isAmendable) return 'section-closed';
  const block = oracle.block(id);
  if (!block) return 'not-found';
  if (block.text !== shown) return 'stale-wording';
  if (proposal === shown) return 'nothing-to-change';
  if (reason.trim() === '') return 'reason-required';
  oracle.amendments.push({
    number: `A-${String(oracle.amendments.length + 1).padStart(3, '0')}`,
    paragraph: block.id,
    base: shown,
    proposal,
    author: who,
    backing: new Set(),
    status: 'open',
    isThreadOpen: true,
    replies: 0,
  });
  return 'done';
}
