import type { Try } from './Act.ts';
import type { Name } from './cast.ts';
import type { Block, Oracle } from './oracle/Oracle.ts';
import type { Page } from './Page.ts';

interface Typed {
  readonly told: string;
  readonly change: (page: Page) => void;
  /** The text that it makes. */
  readonly blocks: readonly Block[];
  /** The text once that is taken back, when it is not the one before. */
  readonly undone?: readonly Block[];
}

/** A try of changing the living text by hand: only the coalition may, in the phase of writing [S2]. */
export function typing(
  oracle: Oracle,
  who: Name,
  { told, change, blocks, undone = oracle.blocks }: Typed,
): Try {
  return {
    told,
    ask: (life) => life.onPage(who, change),
    rules: () => {
      if (oracle.phase !== 'writing') return 'section-closed';
      if (!oracle.writes(who)) return 'not-allowed';
      oracle.write(blocks, { who, undone });
      return 'done';
    },
  };
}
