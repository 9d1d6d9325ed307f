import { publicStyleHash } from '../publish/publicStyleHash.ts';
import { renderTrouble } from '../publish/renderTrouble.ts';
import type { Trouble } from '../publish/renderTrouble.ts';

/** A public page that cannot be shown, in words, for who reads it in a browser [O1]. */
export function troublePage(trouble: Trouble): { html: string; styleHash: string } {
  return { html: renderTrouble(trouble), styleHash: publicStyleHash };
}
