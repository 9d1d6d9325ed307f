import type { Visitor } from './Gate.ts';
import type { Line } from './Line.ts';

/** What the front door needs of a connection, whatever room it is in. */
export interface Connection {
  readonly line: Line;
  readonly visitor: Visitor;
  /** Whether frames with updates are looked at. */
  readonly takesUpdates: boolean;
  /** Handles one frame. Throws on bytes that do not follow the protocol. */
  receive(frame: Uint8Array): void;
  /** Sends something that only shows that the line is alive. */
  beat(): void;
  /** The socket is gone. */
  leave(): void;
}
