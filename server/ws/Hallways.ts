import type { ManifestoId } from '#shared/ids.ts';
import { Hallway } from './Hallway.ts';

/** A hallway per manifesto, made when the first person comes. */
export class Hallways {
  readonly #hallways = new Map<ManifestoId, Hallway>();

  of(manifesto: ManifestoId): Hallway {
    const hallway = this.#hallways.get(manifesto) ?? new Hallway();
    this.#hallways.set(manifesto, hallway);
    return hallway;
  }
}
