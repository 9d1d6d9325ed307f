import type { IncomingMessage } from 'node:http';
import type { ManifestoId, PersonId, SectionId } from '#shared/ids.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import type { Stamp } from '../rooms/Presence.ts';

/** Someone at the door with a session. */
export interface Visitor {
  readonly person: PersonId;
  readonly session: string;
}

export type RoomName =
  | { readonly kind: 'section'; readonly section: SectionId }
  | { readonly kind: 'manifesto'; readonly manifesto: ManifestoId };

/** What the front door asks of the rest of the house. Each answer is of this moment. */
export interface Gate {
  /** Whether a page of this origin may connect. */
  isOriginAllowed(origin: string | undefined): boolean;
  /** Whose session the request carries; null when it carries none that is alive. */
  identify(request: IncomingMessage): Visitor | null;
  isAlive(visitor: Visitor): boolean;
  /** The room of a name in the address; null when there is none. */
  findRoom(name: string): RoomName | null;
  /** How others see this person. */
  stamp(person: PersonId): Stamp;
  /** Why this person may not write in a section now [S6]; null when they may. */
  whyNotEdit(person: PersonId, section: SectionId): RefusalCode | null;
  /** The seq of the record's last event. */
  position(): number;
}
