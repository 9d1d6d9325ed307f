import type { Phase } from '#shared/network.ts';
import type { DemoBlock } from './blocks.ts';
import type { CoalitionKey } from './network.ts';

/** A section of the demo manifesto: its text and where it stands. */
export interface DemoSection {
  readonly key: string;
  readonly title: string;
  readonly coalition: CoalitionKey;
  /** The phase it is in when the story has been told; it starts in *writing*. */
  readonly phase: Phase;
  /** When that phase is meant to end: whole days from today, at this hour in the Netherlands. */
  readonly deadline: { readonly days: number; readonly hour: number };
  readonly text: readonly DemoBlock[];
}
