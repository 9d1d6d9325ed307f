import type { ManifestoId } from '#shared/ids.ts';
import { manifestoRoomPrefix } from '#shared/wire.ts';
import type { Elsewhere } from '../rooms/Elsewhere.ts';
import { Hallway } from './Hallway.ts';

/** A hallway per manifesto, made when the first person comes. */
export class Hallways {
  readonly #elsewhere: Elsewhere;
  readonly #hallways = new Map<ManifestoId, Hallway>();

  constructor(elsewhere: Elsewhere) {
    this.#elsewhere = elsewhere;
  }

  of(manifesto: ManifestoId): Hallway {
    const hallway =
      this.#hallways.get(manifesto) ??
      new Hallway(`${manifestoRoomPrefix}${manifesto}`, this.#elsewhere);
    this.#hallways.set(manifesto, hallway);
    return hallway;
  }
}
