import type { WebsocketProvider } from 'y-websocket';
import type { PersonId, SectionId } from '#shared/ids.ts';
import type { Presence } from './Presence.ts';
import { Settable } from './Store.ts';
import type { Store } from './Store.ts';

/** A person in a room, with a caret in the text or without. */
interface Awareness {
  readonly user?: Omit<Presence, 'section'>;
  readonly section?: SectionId | null;
  readonly cursor?: object | null;
}

/** Follows who is in a room; oneself, and one's own other tabs, left out. */
export function presenceIn(
  { awareness }: WebsocketProvider,
  me: PersonId,
  isShown: (state: Awareness) => boolean = () => true,
): Store<readonly Presence[]> {
  const present = new Settable<readonly Presence[]>([]);
  const read = () => {
    const people = new Map<PersonId, Presence>();
    for (const [client, state] of awareness.getStates() as Map<number, Awareness>) {
      const { user, section = null } = state;
      if (client === awareness.clientID || !user || user.id === me || !isShown(state)) continue;
      people.set(user.id, { ...user, section });
    }
    const now = [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name));
    // Each move of a caret is told here too, and by most of them nobody comes or goes.
    if (JSON.stringify(now) !== JSON.stringify(present.get())) present.set(now);
  };
  awareness.on('change', read);
  read();
  return present;
}
