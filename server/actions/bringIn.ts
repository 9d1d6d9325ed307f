import { canManageNetwork } from '#shared/record/rights.ts';
import type { Actor } from '#shared/record/events.ts';
import { Refusal } from '#shared/refusal.ts';
import type { BringInRow } from '#shared/requests.ts';
import type { House } from './House.ts';
import { planRows } from './planRows.ts';
import type { PlannedRows } from './planRows.ts';

/** How many partners and people were brought in, or would be. */
export interface BroughtIn {
  readonly partners: number;
  readonly people: number;
}

/**
 * Brings in partners and people, all of them or none [N1, N2]. Asking again, after no answer came,
 * brings in nobody twice.
 *
 * @throws Refusal `invalid-input` with a fault for each line that cannot be.
 */
export async function bringIn(
  { records, accounts }: House,
  actor: Actor,
  { rows, isPreview }: { readonly rows: readonly BringInRow[]; readonly isPreview: boolean },
): Promise<BroughtIn> {
  // Before anything is said of who is there.
  if (!canManageNetwork(records.state, actor))
    throw new Refusal('not-allowed', 'You are not allowed to bring people in.');
  let plan: PlannedRows = planRows(records.state, accounts, rows);
  if (!isPreview) {
    const bringing = records.performAfter(() => accounts.setNames(plan.named), {
      actor,
      makeCommand: (state) => {
        plan = planRows(state, accounts, rows);
        return { type: 'bring-in', partners: plan.partners, people: plan.people };
      },
    });
    await bringing.catch(async (reason: unknown) => {
      const strangers = plan.people.map(({ id }) => id).filter((id) => !records.state.people[id]);
      await accounts.erase(strangers).catch(() => undefined);
      throw reason;
    });
  }
  return { partners: plan.partners.length, people: plan.people.length };
}
