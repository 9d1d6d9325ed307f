import { adopt as adoptAction } from '../../../server/actions/adopt.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import { discussedIn } from '../discussedIn.ts';
import { modifyingOf } from '../modifyingOf.ts';
import type { Modifying } from '../modifyingOf.ts';
import type { Oracle, Proposed } from '../oracle/Oracle.ts';

interface Asked {
  readonly amendment: Proposed;
  readonly modifying: Modifying | null;
}

/** Bring an amendment into the text, as it was proposed or in other words [A2, A4, A5]. */
export const adopt: Act = {
  weight: 8,
  answers: [
    'done',
    'not-allowed',
    'section-closed',
    'already-decided',
    'not-found',
    'stale-wording',
    'invalid-input',
    'nothing-to-change',
    'overlap',
  ],
  usually: ['lead'],
  make(oracle, who, picks) {
    const amendment = discussedIn(oracle, picks.a);
    if (!amendment) return null;
    const { number, suggested } = amendment;
    const isModified = picks.c % 5 < (suggested ? 4 : 1);
    const modifying = isModified ? modifyingOf(oracle, amendment, picks) : null;
    const asked = { amendment, modifying };
    if (isMatterOfTaste(oracle, asked)) return null;
    // The id of a new paragraph is the server's to choose.
    let brought: string | null = null;
    return {
      told: `${who} adopts ${number}${modifying ? `, modified: “${modifying.words}” where it says “${modifying.shown}”` : ''}`,
      ask: async (life) => {
        const { status } = await adoptAction(life.house, life.actor(who), {
          amendment: life.amendment(number).id,
          modifying: modifying && { ...modifying, shown: life.hashOf(modifying.shown) },
        });
        if (status.kind === 'adopted') brought = status.inserted;
      },
      rules: () => ruled(oracle, who, { ...asked, brought }),
    };
  },
};

function ruled(
  oracle: Oracle,
  who: Name,
  { amendment, modifying, brought }: Asked & { readonly brought: string | null },
): Answer {
  if (!oracle.isLead(who)) return 'not-allowed';
  if (!oracle.isAmendable) return 'section-closed';
  if (amendment.status !== 'open') return 'already-decided';
  const wording = modifying
    ? wordingOf(oracle, amendment, modifying)
    : wordingAsProposed(oracle, amendment);
  if (typeof wording === 'string') return wording;
  const { text } = wording;
  const overtaken = others(oracle, amendment).filter((other) =>
    asksNoMore(oracle, other, { adopted: amendment, text }),
  );
  const consent = modifying && oracle.consentTo(amendment, text);
  write(oracle, amendment, { text, brought });
  amendment.status = 'adopted';
  amendment.outcome = { became: text, consent, brought };
  for (const other of overtaken) other.status = 'overtaken';
  return 'done';
}

function wordingAsProposed(oracle: Oracle, amendment: Proposed): Answer | { text: string } {
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
      return fit;
  }
}

function wordingOf(
  oracle: Oracle,
  { kind, paragraph }: Proposed,
  { shown, words }: Modifying,
): Answer | { text: string } {
  const block = oracle.block(paragraph);
  if (!block) return 'not-found';
  if (block.text !== shown) return 'stale-wording';
  if (words === '' && kind !== 'delete') return 'invalid-input';
  return words === shown && kind !== 'insert-after' ? 'nothing-to-change' : { text: words };
}

function write(
  oracle: Oracle,
  { kind, paragraph }: Proposed,
  { text, brought }: { text: string; brought: string | null },
): void {
  const here = oracle.block(paragraph);
  const isNew = kind === 'insert-after';
  if (isNew !== (brought !== null) || (brought !== null && oracle.past.has(brought)))
    throw new Error(`It brought ${brought ?? 'no paragraph'}.`);
  oracle.write(
    oracle.blocks.flatMap((block) => {
      if (block !== here) return [block];
      if (brought !== null) return [block, { id: brought, text, aliases: [] }];
      return text === '' ? [] : [{ ...block, text }];
    }),
  );
}

// All that is open about the same paragraph, also what was proposed before another took that in.
function others(oracle: Oracle, { number, paragraph }: Proposed): Proposed[] {
  const here = oracle.block(paragraph);
  return oracle.amendments.filter(
    (other) =>
      other.number !== number && other.status === 'open' && oracle.block(other.paragraph) === here,
  );
}

/** Whether the text says all that it asks for, once the other is adopted [A2]. */
function asksNoMore(
  oracle: Oracle,
  other: Proposed,
  { adopted, text }: { readonly adopted: Proposed; readonly text: string },
): boolean {
  if (adopted.kind === 'insert-after')
    return other.kind === 'insert-after' && other.proposal === text;
  return oracle.fit(other, text).kind === 'overtaken';
}

// The oracle does not say what becomes of it, or of others at the text it makes.
function isMatterOfTaste(oracle: Oracle, { amendment, modifying }: Asked): boolean {
  if (amendment.status !== 'open') return false;
  const fit = oracle.fit(amendment);
  if (fit.kind === 'unsure') return true;
  const text = modifying?.words ?? (fit.kind === 'fits' ? fit.text : null);
  if (text === null || amendment.kind === 'insert-after') return false;
  return others(oracle, amendment).some((other) => oracle.fit(other, text).kind === 'unsure');
}
