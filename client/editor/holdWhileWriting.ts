import { HeldFrames } from '../live/HeldFrames.ts';
import type { SectionSession } from '../live/SectionSession.ts';

/** Milliseconds without a change of the composition after which others' edits go through. */
const longest = 4_000;
/** Milliseconds after a key in which another is to be expected. */
const rest = 250;
/** Milliseconds from the making of a frame until it is on the screen, and a bit. */
const breath = 20;

/**
 * Holds back what others type while something is written here. While keys follow each other it comes
 * in right after a key was shown, so that no letter waits for the letters of others. While an input
 * method composes it waits for the whole word: a remote edit in the middle of a composition moves the
 * caret and garbles it.
 *
 * @returns a function that lets everything through and stops holding.
 */
export function holdWhileWriting(
  text: HTMLElement,
  provider: SectionSession['provider'],
): () => void {
  const frames = new HeldFrames(provider);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isComposing = false;
  /** When all that had come was last taken in; null while keys hold nothing back. */
  let caughtUp: number | null = null;

  const release = () => {
    clearTimeout(timer);
    isComposing = false;
    frames.release();
    caughtUp = null;
  };
  const hold = (milliseconds: number) => {
    clearTimeout(timer);
    frames.hold();
    timer = setTimeout(release, milliseconds);
  };
  const compose = () => {
    isComposing = true;
    hold(longest);
  };
  // The editor reads the composed word after the event; what was held must come after that.
  const ended = () => {
    isComposing = false;
    setTimeout(() => {
      if (!isComposing) release();
    });
  };
  const shown = () => {
    if (isComposing || caughtUp === null) return;
    frames.letIn();
    caughtUp = performance.now();
  };
  const press = () => {
    if (isComposing) return;
    caughtUp ??= performance.now();
    // Keys that write nothing, an arrow that is held down, keep nobody out for longer than this.
    if (performance.now() - caughtUp < rest) hold(rest);
  };
  // Asked for any sooner, a frame would come between the key and what it does.
  const written = (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) requestAnimationFrame(() => setTimeout(shown, breath));
  };
  provider.doc.on('update', written);
  text.addEventListener('keydown', press);
  text.addEventListener('compositionstart', compose);
  text.addEventListener('compositionupdate', compose);
  text.addEventListener('compositionend', ended);
  return () => {
    text.removeEventListener('keydown', press);
    text.removeEventListener('compositionstart', compose);
    text.removeEventListener('compositionupdate', compose);
    text.removeEventListener('compositionend', ended);
    provider.doc.off('update', written);
    clearTimeout(timer);
    frames.stop();
  };
}
