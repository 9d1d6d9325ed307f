import { Presence } from '../rooms/Presence.ts';
import type { Connection } from './Connection.ts';

/** The people on a manifesto's pages, whatever section they are in. */
export class Hallway {
  readonly connections = new Set<Connection>();
  readonly presence = new Presence<Connection>((frame) => {
    for (const { line } of this.connections) line.send(frame);
  });
}
