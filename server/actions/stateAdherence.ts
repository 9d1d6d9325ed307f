import type { ParagraphId, SectionId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { personOf } from '#shared/record/rights.ts';
import type { Adherence, AdherenceKind } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { House } from './House.ts';

export interface AdherenceInput {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  readonly kind: AdherenceKind;
  readonly note: string | null;
  /** The exact hash that was on the screen. */
  readonly shown: string;
}

/** Says in the partner's name what it does with a paragraph that was adopted [E11]. */
export async function stateAdherence(
  { records }: House,
  actor: Actor,
  input: AdherenceInput,
): Promise<Adherence> {
  await records.perform(actor, () => ({ type: 'state-adherence', ...input }));
  const partner = personOf(records.state, actor)?.partner;
  const stated = Object.values(records.state.adherences[input.paragraph] ?? {});
  const own = stated.find((one) => one.partner === partner);
  if (!own) throw new Refusal('not-found', 'What was said is no longer there.');
  return own;
}
