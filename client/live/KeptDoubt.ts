import type { Doubt } from '#shared/doubt.ts';
import type { PersonId } from '#shared/ids.ts';

/** A doubt as a page keeps it until somebody here has judged it [T7]. */
export interface KeptDoubt extends Doubt {
  /** Whose page found it and told this one of it; null: it was found here. */
  readonly by: PersonId | null;
  /** Whether it was undone here. */
  readonly isUndone: boolean;
}
