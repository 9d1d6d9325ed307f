import type { Actor } from '#shared/record/events.ts';
import { requireRight } from '#shared/record/required.ts';
import { canManageNetwork } from '#shared/record/rights.ts';
import type { House } from '../actions/House.ts';
import { actorOf } from './Route.ts';

/** Refuses whoever does not manage the network, before anything is said of what is there. */
export function requireNetworkRight({ records }: House, actor: Actor | null): void {
  requireRight(canManageNetwork(records.state, actorOf({ actor })), 'manage the network');
}
