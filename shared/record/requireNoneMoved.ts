import { Refusal } from '../refusal.ts';
import { hashWording } from '../wording.ts';
import type { ShownWording } from './commands.ts';

/** Refuses an act about several paragraphs when one of them says anything else by now, or is gone. */
export function requireNoneMoved(shown: readonly ShownWording[]): void {
  const moved = shown.filter(hasMoved).map(({ paragraph }) => paragraph);
  if (moved.length === 0) return;
  throw new Refusal(
    'stale-wording',
    'Some paragraphs have changed since they were shown. Nothing was recorded.',
    { paragraphs: moved },
  );
}

function hasMoved({ current, shown }: ShownWording): boolean {
  return current === null || hashWording(current).exact !== shown;
}
