import type { Server, ServerResponse } from 'node:http';

/** The requests of a server that have no answer yet. */
export interface OpenAnswers {
  /** Resolves once all have one, or after so many milliseconds. */
  settled(most: number): Promise<void>;
}

/** Keeps count of them. */
export function openAnswers(server: Server): OpenAnswers {
  const open = new Set<ServerResponse>();
  let onLast = (): void => undefined;
  server.on('request', (_, response) => {
    open.add(response);
    response.once('close', () => {
      open.delete(response);
      if (open.size === 0) onLast();
    });
  });
  return {
    settled: async (most) => {
      if (open.size === 0) return;
      await new Promise<void>((resolve) => {
        onLast = resolve;
        setTimeout(resolve, most).unref();
      });
    },
  };
}
