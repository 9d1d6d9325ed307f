import type { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';
import type { ParagraphId } from '#shared/ids.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import type { Run } from '#shared/wording.ts';
import type { KeptDoubt } from './KeptDoubt.ts';
import type { Store } from './Store.ts';

/** What the page may say about the text on the screen [T1]. */
export type SaveState = 'loading' | 'saved' | 'saving' | 'offline' | 'adrift';

/** One's own words that did not get into a section [T3]. */
export interface RecoveredText {
  readonly paragraph: ParagraphId;
  /** What came between: the section closed, its writer may no longer type there, or it was restored [T5]. */
  readonly cause: 'closed' | 'revoked' | 'restored';
  /** "3.4", as it was where it was written; null for a heading, and where it is unknown. */
  readonly number: string | null;
  readonly text: string;
  readonly runs: readonly Run[];
  /** Exact hash of what stands there now; null when the paragraph is not in the text. */
  readonly current: string | null;
}

/** One section's live text on this page, from opening to `destroy`. */
export interface SectionSession {
  readonly doc: Doc;
  readonly provider: WebsocketProvider;
  readonly saveState: Store<SaveState>;
  /** Whether the whole text came in at least once: only then may an editor be put on it. */
  readonly wasSynced: Store<boolean>;
  readonly recovery: Store<readonly RecoveredText[]>;
  /** What others and this page changed while apart, as long as nobody here has judged it [T7]. */
  readonly doubts: Store<readonly KeptDoubt[]>;
  /** Why the server no longer takes what is typed here; null as long as it does. */
  readonly refused: Store<RefusalCode | null>;
  /** Forgets recovered text that was proposed, copied or thrown away. */
  discardRecovered(text: RecoveredText): void;
  /** Remembers that a doubt was undone; one's own words stay with it until it is dismissed. */
  doubtUndone(doubt: KeptDoubt): void;
  dismissDoubt(doubt: KeptDoubt): void;
  destroy(): void;
}
