import { importLimits } from '#shared/importLimits.ts';
import { Refusal } from '#shared/refusal.ts';

/** Why a file cannot be read. */
export type Unreadable = 'damaged' | 'locked-or-old' | 'pdf' | 'not-text' | 'empty';

/** A file that cannot be read, with a word for why: the page says what to do about it. */
export function unreadable(why: Unreadable, detail: string): Refusal {
  return new Refusal('unreadable-file', detail, { why });
}

/** A file of which something is more than `limits` allow. */
export function tooMuch(what: string): Refusal {
  return new Refusal('too-large', `The file has too many or too large ${what}.`);
}

/** Refuses a file while it is read, as soon as it has more headings and paragraphs than are taken. */
export function requireRoom(blocks: number): void {
  if (blocks > importLimits.blocks) throw tooMuch('paragraphs');
}
