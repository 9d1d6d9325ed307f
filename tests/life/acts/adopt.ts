import { adopt as adoptAction } from '../../../server/actions/adopt.ts';
import { amendmentIn } from '../amendmentIn.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import type { Oracle, Proposed } from '../oracle/Oracle.ts';

/** Bring an amendment into the text [A2, A4, A5]. */
export const adopt: Act = {
  weight: 5,
  answers: [
    'done',
    'not-allowed',
    'section-closed',
    'already-decided',
    'not-found',
    'nothing-to-change',
    'overlap',
  ],
  usually: ['lead'],
  make(oracle, who, { a }) {
    const amendment = amendmentIn(oracle, a);
    if (!amendment || isMatterOfTaste(oracle, amendment)) return null;
    const { number } = amendment;
    return {
      told: `${who} adopts ${number}`,
      ask: (life) =>
        adoptAction(life.house, life.actor(who), {
          amendment: life.amendment(number).id,
          modifying: null,
        }),
      rules: () => ruled(oracle, who, amendment),
    };
  },
};

function ruled(oracle: Oracle, who: Name, amendment: Proposed): Answer {
  if (!oracle.isLead(who)) return 'not-allowed';
  if (!oracle.isAmendable) return 'section-closed';
  if (amendment.status !== 'open') return 'already-decided';
  const fit = oracle.fit(amendment);
  switch (fit.kind) {
    case 'vanished':
      return 'not-found';
    case 'overtaken':
      return 'nothing-to-change';
    case 'needs-attention':
      return 'overlap';
    case 'unsure':
      throw new Error('Such an amendment is not tried.');
    case 'fits':
  }
  const block = oracle.block(amendment.paragraph);
  oracle.write(oracle.blocks.map((each) => (each === block ? { ...each, text: fit.text } : each)));
  amendment.status = 'adopted';
  for (const other of others(oracle, amendment))
    if (oracle.fit(other).kind === 'overtaken') other.status = 'overtaken';
  return 'done';
}

// What was proposed for a paragraph before another took that in waits for a decision of its own.
function others(oracle: Oracle, { number, paragraph }: Proposed): Proposed[] {
  return oracle.amendments.filter(
    (other) => other.number !== number && other.status === 'open' && other.paragraph === paragraph,
  );
}

// The oracle does not say what becomes of it, or of others at the text it makes.
function isMatterOfTaste(oracle: Oracle, amendment: Proposed): boolean {
  if (amendment.status !== 'open') return false;
  const fit = oracle.fit(amendment);
  if (fit.kind !== 'fits') return fit.kind === 'unsure';
  return others(oracle, amendment).some((other) => oracle.fit(other, fit.text).kind === 'unsure');
}
