import type { SectionId } from '#shared/ids.ts';
import type { LeftBehind } from './LeftBehind.ts';
import type { Live } from './Live.ts';
import { LiveSection } from './LiveSection.ts';

/**
 * Opens a section's live text. `left` is what a refused session left behind: once the server's text
 * is in, whatever of it the server does not have appears in `recovery`.
 */
export function openSection(section: SectionId, live: Live, left?: LeftBehind): LiveSection {
  return new LiveSection(section, live, left);
}
