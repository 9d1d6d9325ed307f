import type { SaveTracker } from './SaveTracker.ts';

type Sent = Parameters<WebSocket['send']>[0];

/** A socket that tells the tracker when it starts and what goes out over it. */
export function countingSocket(tracker: SaveTracker, Base: typeof WebSocket): typeof WebSocket {
  return class CountingSocket extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      tracker.connecting();
    }

    override send(data: Sent): void {
      super.send(data);
      if (data instanceof Uint8Array) tracker.sent(data);
    }
  };
}
