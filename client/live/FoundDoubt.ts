import type { Doubt } from '#shared/doubt.ts';
import type { Remedy } from './Remedy.ts';

/** A doubt with what one click does about it; no remedies where it would make things worse. */
export interface FoundDoubt extends Doubt {
  readonly remedies: readonly Remedy[];
}
