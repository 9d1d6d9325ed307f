import { canonicalJson } from '../canonicalJson.ts';
import type { Json } from '../canonicalJson.ts';
import type { CommandOf } from './commands.ts';
import type { Asking } from './asking.ts';
import type { EventBody } from './events.ts';
import { requireKnown, requireOtherCoordinator, requireRight, requireSound } from './required.ts';
import { canManageNetwork } from './rights.ts';

type NetworkChange = CommandOf<'change-partner' | 'change-person' | 'change-coalition'>;

/** Decides about changes of partners, of what people may, and of coalitions [N1–N3]. */
export function decideNetworkChange(asking: Asking, command: NetworkChange): EventBody[] {
  const { state, actor } = asking;
  requireRight(canManageNetwork(state, actor), 'change the network');
  switch (command.type) {
    case 'change-partner': {
      const partner = changed(state.partners, command.partner, command);
      return partner ? [{ type: 'partner-changed', partner }] : [];
    }
    case 'change-person': {
      const person = changed(state.people, command.person, command);
      if (!person) return [];
      if (person.role !== 'coordinator') requireOtherCoordinator(asking, person.id);
      return [{ type: 'person-changed', person }];
    }
    case 'change-coalition': {
      const coalition = changed(state.coalitions, command.coalition, command);
      if (!coalition) return [];
      requireSound(state, coalition);
      return [{ type: 'coalition-changed', coalition }];
    }
  }
}

// What it becomes; null when it is like that already.
function changed<Id extends string, Thing extends object>(
  known: Readonly<Record<Id, Thing>>,
  id: Id,
  { change }: { readonly change: NoInfer<Partial<Thing>> },
): Thing | null {
  requireKnown(known, [id], 'thing to change');
  const after = { ...known[id], ...change };
  return canonicalJson(after as unknown as Json) === canonicalJson(known[id] as unknown as Json)
    ? null
    : after;
}
