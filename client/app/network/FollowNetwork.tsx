import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ManifestoId } from '#shared/ids.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import type { Me } from '../../api/Me.ts';
import { meKey } from '../../api/useMe.ts';
import { networkKey } from '../../api/useNetwork.ts';
import { useOpenLive } from '../useOpenLive.ts';

const ofNetwork: ReadonlySet<RecordEvent['type']> = new Set([
  ...(['partner-added', 'partner-changed'] as const),
  ...(['person-added', 'person-changed', 'person-erased'] as const),
  ...(['coalition-formed', 'coalition-changed', 'manifesto-created'] as const),
  ...(['section-added', 'section-changed', 'phase-moved'] as const),
]);

/** Reads the network anew whenever the record says that something of it changed. Draws nothing. */
export function FollowNetwork({ manifesto, me }: { manifesto: ManifestoId; me: Me }) {
  const opening = useOpenLive(manifesto, me);
  const mirror = opening.kind === 'open' ? opening.live.mirror : null;
  const queries = useQueryClient();
  const self = me.person.id;
  useEffect(() => {
    const readAnew = () => void queries.invalidateQueries({ queryKey: networkKey });
    // What happened between reading and following.
    if (mirror) readAnew();
    return mirror?.onEvent((event) => {
      if (ofNetwork.has(event.type)) readAnew();
      // Whose role ends finds out here.
      if (event.type === 'person-changed' && event.person.id === self)
        void queries.invalidateQueries({ queryKey: meKey });
    });
  }, [mirror, queries, self]);
  return null;
}
