import { useEffect, useState } from 'react';
import { paragraphsOf } from '#shared/document.ts';
import type { Paragraph } from '#shared/document.ts';
import { readFragment } from '#shared/readFragment.ts';
import type { Section } from '#shared/record/state.ts';
import { contentRoot } from '#shared/wire.ts';
import { useSection } from '../../live/useSection.ts';

/** Milliseconds in which letters are gathered before the wall shows them. */
const pause = 200;

/** What a section says, letter by letter, without an editor; null until its text is here. */
export function useLiveWords(section: Section, number: number): readonly Paragraph[] | null {
  const session = useSection(section.id);
  const [words, setWords] = useState<readonly Paragraph[] | null>(null);
  useEffect(() => {
    if (!session) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = () => {
      timer = undefined;
      if (!session.wasSynced.get()) return;
      setWords(paragraphsOf(readFragment(session.doc.getXmlFragment(contentRoot)), number));
    };
    const changed = () => {
      timer ??= setTimeout(take, pause);
    };
    session.doc.on('update', changed);
    const stop = session.wasSynced.subscribe(take);
    take();
    return () => {
      session.doc.off('update', changed);
      stop();
      clearTimeout(timer);
    };
  }, [session, number]);
  return words;
}
