import { Doc, applyUpdate, encodeStateAsUpdate } from 'yjs';
import type { ParagraphId } from '#shared/ids.ts';
import type { KeptEdit } from './DeviceCopy.ts';
import type { LeftBehind } from './LeftBehind.ts';
import { recoverTexts } from './recoverTexts.ts';
import type { RecoveredText } from './SectionSession.ts';
import { typedWords } from './typedWords.ts';

/** What stays of one's own words in one epoch: a session that ended, edits on the device, or both. */
export interface Leftover {
  readonly left: LeftBehind | undefined;
  readonly edits: readonly KeptEdit[];
  /** The text of now. */
  readonly server: Doc;
  /** Whether the words were written in the epoch of now. */
  readonly isSameText: boolean;
  /** The section's number, for the numbers of its paragraphs. */
  readonly number: number;
}

/** Makes texts to show of words that may not be sent [T3]: refused, or of an earlier epoch [T5]. */
export function recoverLeft(leftover: Leftover): RecoveredText[] {
  const { left, edits, server, isSameText, number } = leftover;
  const own = new Doc();
  if (left) applyUpdate(own, encodeStateAsUpdate(left.doc));
  for (const { update } of edits) applyUpdate(own, update);
  const touched = new Set([...(left?.touched ?? []), ...edits.flatMap((edit) => edit.touched)]);
  const cause = isSameText ? causeOf(left) : 'restored';
  const texts = recoverTexts({ own, server, touched, cause, number });
  // Updates wait for text that is not on this device.
  const isWithoutText = own.store.pendingStructs !== null;
  own.destroy();
  return isWithoutText ? [...texts, ...bareTexts(edits, cause)] : texts;
}

function causeOf(left: LeftBehind | undefined): RecoveredText['cause'] {
  return left?.refused === 'not-allowed' ? 'revoked' : 'closed';
}

function bareTexts(edits: readonly KeptEdit[], cause: RecoveredText['cause']): RecoveredText[] {
  return [...typedWords(edits)].map(([paragraph, text]) => ({
    paragraph: paragraph as ParagraphId,
    cause,
    number: null,
    text,
    runs: [{ text }],
    current: null,
  }));
}
