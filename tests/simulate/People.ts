import type { Chance } from '../chaos/Chance.ts';
import type { Scenario } from './Scenario.ts';

/** One whose page is open: in which section, at which process. */
export interface Person {
  readonly room: number;
  readonly process: number;
}

/** Whose page is open where, and who types. The last room is the record, in which every page is. */
export interface People {
  readonly typists: readonly Person[];
  /** Sockets, by process and by room. */
  readonly sockets: readonly (readonly number[])[];
}

/** Spreads people evenly over sections and processes; who of them types is left to chance. */
export function placePeople(scenario: Scenario, processes: number, chance: Chance): People {
  const { sections, sectionsPerPage, writers, present, typing } = scenario;
  const pages = Math.round(writers * present);
  const sockets = Array.from({ length: processes }, () =>
    Array.from({ length: sections + 1 }, () => 0),
  );
  const people: Person[] = [];
  for (let page = 0; page < pages; page += 1) {
    const [process, room] = [page % processes, Math.floor((page * sections) / pages)];
    const own = sockets[process] ?? [];
    for (let next = 0; next < Math.min(sectionsPerPage, sections); next += 1)
      own[(room + next) % sections] = (own[(room + next) % sections] ?? 0) + 1;
    own[sections] = (own[sections] ?? 0) + 1;
    people.push({ room, process });
  }
  const typists: Person[] = [];
  for (let left = Math.min(pages, Math.round(writers * typing)); left > 0; left -= 1)
    typists.push(...people.splice(chance.below(people.length), 1));
  return { typists, sockets };
}
