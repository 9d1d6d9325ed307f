import type { HeldUpdateLogs } from '../rooms/HeldUpdateLogs.ts';

/** Lets the disk of section s1 do all it is asked, until what this answers is called. */
export function letFlow(logs: HeldUpdateLogs): () => void {
  const flow = setInterval(() => {
    logs.letOpen();
    logs.step('s1@1');
    logs.keep();
  }, 1);
  return () => clearInterval(flow);
}
