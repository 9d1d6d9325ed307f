import type { ManifestoId } from '#shared/ids.ts';
import { Presence } from '../rooms/Presence.ts';
import type { Connection } from './Connection.ts';

/** The people on a manifesto's pages, whatever section they are in. */
export class Hallway {
  readonly connections = new Set<Connection>();
  readonly presence = new Presence<Connection>((frame) => {
    for (const { line } of this.connections) line.send(frame);
  });
}

/** A hallway per manifesto, made when the first person comes. */
export class Hallways {
  readonly #hallways = new Map<ManifestoId, Hallway>();

  of(manifesto: ManifestoId): Hallway {
    const hallway = this.#hallways.get(manifesto) ?? new Hallway();
    this.#hallways.set(manifesto, hallway);
    return hallway;
  }
}
