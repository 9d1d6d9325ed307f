import { useState } from 'react';
import type { SectionWords } from './desk/useTexts.ts';

/** The same texts as long as none of them changed: what is made of them need not be made anew. */
export function useSteadyTexts(texts: readonly SectionWords[]): readonly SectionWords[] {
  const [kept, setKept] = useState(texts);
  const isSame =
    kept.length === texts.length && texts.every((text, at) => isSameText(text, kept[at]));
  if (!isSame) setKept(texts);
  return isSame ? kept : texts;
}

function isSameText(text: SectionWords, other: SectionWords | undefined): boolean {
  return (
    text.section === other?.section &&
    text.number === other.number &&
    text.paragraphs === other.paragraphs
  );
}
