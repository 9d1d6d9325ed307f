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

/** What is tried over a socket: to come in, or to bring something. */
export type SocketAct = 'open' | 'write';

/** What a socket was refused, and is of weight. */
export interface SocketRefusal {
  readonly request: IncomingMessage;
  /** Who tried; null when that is not known. */
  readonly visitor: Visitor | null;
  readonly room: RoomName | null;
  readonly act: SocketAct;
  readonly code: RefusalCode;
}

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
  /** Hears what was refused: each kind once for each socket [L1]. */
  noteRefusal(refusal: SocketRefusal): void;
  /** The seq of the record's last event. */
  position(): number;
}
