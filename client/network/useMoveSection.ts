import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Section } from '#shared/record/state.ts';
import { changeSection } from '../api/network.ts';
import { networkKey } from '../api/useNetwork.ts';
import { moveButtonId } from './moveButtonId.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface Move {
  readonly section: Section;
  readonly step: -1 | 1;
}

/** Moves a section one place; the keyboard stays on the button, wherever that goes. */
export function useMoveSection(sections: readonly Section[], onSaid: (said: string) => void) {
  const { section: words } = useNetworkWords().network;
  const queries = useQueryClient();
  const [done, setDone] = useState<Move | null>(null);
  const moving = useMutation({
    mutationFn: async (asked: Move) => {
      await changeSection(asked.section.id, { before: behind(sections, asked)?.id ?? null });
      await queries.invalidateQueries({ queryKey: networkKey });
      return asked;
    },
    onSuccess: (asked) => {
      setDone(asked);
      const place = sections.findIndex(({ id }) => id === asked.section.id) + asked.step + 1;
      onSaid(words.moved(asked.section.title, place, sections.length));
    },
  });
  useEffect(() => {
    if (done) document.getElementById(moveButtonId(done.section.id, done.step))?.focus();
  }, [done]);
  const move = (section: Section, step: Move['step']) => {
    if (!moving.isPending) moving.mutate({ section, step });
  };
  return { move, failure: moving.error };
}

// The section before which it will stand.
function behind(sections: readonly Section[], { section, step }: Move): Section | undefined {
  const index = sections.findIndex(({ id }) => id === section.id);
  return sections[step === 1 ? index + 2 : index - 1];
}
