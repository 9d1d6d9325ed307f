import type { Actor } from './events.ts';
import type { RecordState } from './state.ts';

/** Where a command comes from: who asks, of which record, and when (ISO 8601, the server's clock). */
export interface Asking {
  readonly state: RecordState;
  readonly actor: Actor;
  readonly at: string;
}
