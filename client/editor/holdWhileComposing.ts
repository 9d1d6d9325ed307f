import { createDecoder } from 'lib0/decoding';
import type { Decoder } from 'lib0/decoding';
import { message, syncMessage } from '#shared/wire.ts';
import type { SectionSession } from '../live/SectionSession.ts';

/** Milliseconds after which others' edits go through even though the composition has not ended. */
const longest = 4_000;

/**
 * Holds back what others type while an input method composes here: a remote edit in the middle of a
 * composition moves the caret and garbles the word. The updates wait, in order, and nothing of them
 * is lost; should the connection end meanwhile, the next sync brings them again.
 *
 * @returns a function that lets everything through and stops holding.
 */
export function holdWhileComposing(
  text: HTMLElement,
  provider: SectionSession['provider'],
): () => void {
  const handle = provider.messageHandlers[message.sync];
  if (!handle) return () => undefined;
  type Rest = Parameters<typeof handle>;
  const held: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHolding = false;

  provider.messageHandlers[message.sync] = (...[encoder, decoder, ...rest]: Rest) => {
    if (!isHolding || decoder.arr[decoder.pos] !== syncMessage.update) {
      handle(encoder, decoder, ...rest);
      return;
    }
    const copy = copyOf(decoder);
    held.push(() => handle(encoder, copy, ...rest));
  };

  const release = () => {
    clearTimeout(timer);
    isHolding = false;
    for (const apply of held.splice(0)) apply();
  };
  const hold = () => {
    isHolding = true;
    timer = setTimeout(release, longest);
  };
  // The editor reads the composed word after the event; what was held must come after that.
  const ended = () => setTimeout(release);
  text.addEventListener('compositionstart', hold);
  text.addEventListener('compositionend', ended);
  return () => {
    text.removeEventListener('compositionstart', hold);
    text.removeEventListener('compositionend', ended);
    release();
    provider.messageHandlers[message.sync] = handle;
  };
}

function copyOf(decoder: Decoder): Decoder {
  const copy = createDecoder(decoder.arr);
  copy.pos = decoder.pos;
  return copy;
}
