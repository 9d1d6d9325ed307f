import { useEffect, useState } from 'react';
import type { ManifestoId } from '#shared/ids.ts';
import type { Me } from '../api/Me.ts';
import type { Live } from '../live/Live.ts';
import { openLive } from '../live/openLive.ts';

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly live: Live }
  | { readonly kind: 'failed'; readonly failure: unknown };

const opening: Opening = { kind: 'opening' };

/** Opens a manifesto for as long as the component is there. */
export function useOpenLive(manifesto: ManifestoId, me: Me): Opening {
  const [state, setState] = useState<Opening>(opening);
  useEffect(() => {
    let isWanted = true;
    let opened: Live | null = null;
    const open = async () => {
      try {
        const live = await openLive(manifesto, me);
        if (!isWanted) return live.destroy();
        opened = live;
        setState({ kind: 'open', live });
      } catch (failure) {
        if (isWanted) setState({ kind: 'failed', failure });
      }
    };
    void open();
    return () => {
      isWanted = false;
      opened?.destroy();
      setState(opening);
    };
  }, [manifesto, me]);
  return state;
}
