import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { newId } from '#shared/newId.ts';
import { networkKey } from '../api/useNetwork.ts';
import { useDraft } from '../ui/useDraft.ts';
import { changedMembers } from './changedMembers.ts';

interface NetworkFormOptions<Draft> {
  /** Of what is filled in, in this tab. */
  readonly name: string;
  readonly initial: Draft;
  /** `changes`: what differs from `initial`; `key` stays as long as the draft does [A9]. */
  readonly send: (draft: Draft, more: { changes: Partial<Draft>; key: string }) => Promise<unknown>;
  /** Called once it is done and the network was read anew, with what was sent. */
  readonly onDone: (sent: Draft) => void;
}

/** What is being filled in about the network, and what became of sending it. */
export interface NetworkForm<Draft> {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly submit: () => void;
  /** Throws away what was filled in. */
  readonly forget: () => void;
  readonly isBusy: boolean;
  readonly failure: Error | null;
}

/** Keeps what is filled in until it was sent or thrown away, and sends it. */
export function useNetworkForm<Draft extends object>(
  options: NetworkFormOptions<Draft>,
): NetworkForm<Draft> {
  const { name, initial, send, onDone } = options;
  const queries = useQueryClient();
  // With where it began: what someone else changed meanwhile is not changed back.
  const [start] = useState({ base: initial, now: initial });
  const { draft, change, forget } = useDraft(`network.${name}`, start, 'sessionStorage');
  const act = useMemo(() => ({ draft, key: newId() }), [draft]);
  const sending = useMutation({
    mutationFn: async () => {
      const { base, now } = act.draft;
      await send(now, { changes: changedMembers(base, now), key: act.key });
      await queries.invalidateQueries({ queryKey: networkKey });
      return now;
    },
    onSuccess: (sent) => {
      forget();
      onDone(sent);
    },
  });
  return {
    draft: draft.now,
    change: (members) => change({ ...draft, now: { ...draft.now, ...members } }),
    submit: () => {
      if (!sending.isPending) sending.mutate();
    },
    forget,
    isBusy: sending.isPending,
    failure: sending.error,
  };
}
