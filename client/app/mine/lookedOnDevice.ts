import type { ManifestoId, ParagraphId, PersonId } from '#shared/ids.ts';
import type { Run } from '#shared/wording.ts';

/** A paragraph as somebody last saw it. */
export interface SeenParagraph {
  readonly id: ParagraphId;
  readonly number: string;
  readonly exact: string;
  readonly runs: readonly Run[];
}

/** When somebody last looked at a manifesto, and what it said then. */
export interface Looked {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly paragraphs: readonly SeenParagraph[];
}

const prefix = 'draagvlak.looked.';
const keyOf = (person: PersonId, manifesto: ManifestoId) => `${prefix}${person}/${manifesto}`;

/** What this device keeps of when somebody last looked: nothing of it goes to the server. */
export const lookedOnDevice = {
  /** Null when somebody never looked here, or storage is closed to us. */
  read(person: PersonId, manifesto: ManifestoId): Looked | null {
    try {
      return JSON.parse(localStorage.getItem(keyOf(person, manifesto)) ?? 'null') as Looked | null;
    } catch {
      return null;
    }
  },

  /** Answers whether it is kept: there may be no storage, or no room in it. */
  keep(person: PersonId, manifesto: ManifestoId, looked: Looked): boolean {
    try {
      localStorage.setItem(keyOf(person, manifesto), JSON.stringify(looked));
      return true;
    } catch {
      return false;
    }
  },

  forget(person: PersonId): void {
    try {
      const all = Object.keys(localStorage);
      for (const key of all.filter((one) => one.startsWith(`${prefix}${person}/`)))
        localStorage.removeItem(key);
    } catch {
      // Storage is closed to us: nothing is kept.
    }
  },
};
