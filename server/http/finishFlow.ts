import type { Request } from 'express';
import { Refusal } from '#shared/refusal.ts';
import { readFlow } from './flowCookie.ts';
import type { Flow } from './Flows.ts';
import type { SideDoorOptions } from './Route.ts';

/**
 * The way in that this browser began, for its one end.
 *
 * @throws Refusal `sign-in-failed` when there is none of this kind.
 */
export async function finishFlow<Kind extends Flow['kind']>(
  { flows, links }: SideDoorOptions,
  request: Request,
  kind: Kind,
): Promise<Extract<Flow, { kind: Kind }>> {
  const flow = await flows.take(readFlow(request, links.isSecure), kind);
  if (!flow) throw new Refusal('sign-in-failed', 'Signing in did not succeed.');
  return flow;
}
