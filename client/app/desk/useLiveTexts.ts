import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import { paragraphsQuery } from '../../api/useParagraphs.ts';

/** The text of each section that is live on this page. */
export type LiveTexts = ReadonlyMap<SectionId, readonly Paragraph[]>;

/** Keeps what the live sections say, for whatever else on the page is about it. */
export function useLiveTexts() {
  const [texts, setTexts] = useState<LiveTexts>(new Map());
  const live = useRef(new Set<SectionId>());
  const queries = useQueryClient();
  const tell = useCallback((section: SectionId, paragraphs: readonly Paragraph[]) => {
    live.current.add(section);
    setTexts((before) => new Map(before).set(section, paragraphs));
  }, []);
  // What was live is shown until the server has told what it says by now.
  const leave = useCallback(
    (section: SectionId) => {
      live.current.delete(section);
      const forget = () => {
        if (!live.current.has(section)) setTexts((before) => without(before, section));
      };
      void queries.fetchQuery({ ...paragraphsQuery(section), staleTime: 0 }).then(forget, forget);
    },
    [queries],
  );
  return { texts, tell, leave };
}

function without(texts: LiveTexts, section: SectionId): LiveTexts {
  const rest = new Map(texts);
  rest.delete(section);
  return rest;
}
