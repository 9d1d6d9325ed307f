import { startTransition, useEffect, useRef, useState } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { Advice } from './Advice.ts';
import { adviceFor } from './adviceFor.ts';

/** Milliseconds without a change before a text is looked at, and the most that it waits for them. */
const pause = 1_500;
const patience = 10_000;

const none: readonly Advice[] = [];

/** Tips on the text [W2], once nobody types for a moment; none where they are not wanted. */
export function useAdvice(paragraphs: readonly Paragraph[], isWanted: boolean): readonly Advice[] {
  const [advice, setAdvice] = useState(none);
  const waitsSince = useRef<number | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    waitsSince.current ??= performance.now();
    const look = () => {
      waitsSince.current = null;
      startTransition(() => setAdvice((before) => keepSame(before, adviceFor(paragraphs))));
    };
    const left = waitsSince.current + patience - performance.now();
    const timer = setTimeout(look, Math.max(0, Math.min(pause, left)));
    return () => clearTimeout(timer);
  }, [paragraphs, isWanted]);
  return isWanted ? advice : none;
}

function keepSame(before: readonly Advice[], now: readonly Advice[]): readonly Advice[] {
  const isSame =
    before.length === now.length &&
    now.every(({ paragraph, kind, words }, place) => {
      const other = before[place];
      return other?.paragraph === paragraph && other.kind === kind && other.words === words;
    });
  return isSame ? before : now;
}
