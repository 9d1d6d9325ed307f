import type { Elsewhere, WayThere } from '../rooms/Elsewhere.ts';
import { Presence } from '../rooms/Presence.ts';
import type { Connection } from './Connection.ts';

/** The people on a manifesto's pages, whatever section they are in. */
export class Hallway {
  readonly connections = new Set<Connection>();
  readonly presence: Presence<Connection>;

  /** `name`: under which it is one with those of other processes. */
  constructor(name: string, elsewhere: Elsewhere) {
    const tell = (frame: Uint8Array): void => {
      for (const { line } of this.connections) line.send(frame);
    };
    this.presence = new Presence<Connection>({ tell, show: (present) => there.show(present) });
    const there: WayThere = elsewhere.join(name, {
      here: () => this.presence.here(),
      takeIn: (process, present) => this.presence.takeIn(process, present),
      forget: (process) => this.presence.forget(process),
      tell,
    });
  }
}
