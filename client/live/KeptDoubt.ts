import type { PersonId } from '#shared/ids.ts';
import type { FoundDoubt } from './FoundDoubt.ts';

/** A doubt as a page keeps it until somebody here has judged it [T7]. */
export interface KeptDoubt extends FoundDoubt {
  /** Whose page found it and told this one of it; null: it was found here. */
  readonly by: PersonId | null;
  /** Whether it was undone here. */
  readonly isUndone: boolean;
}
