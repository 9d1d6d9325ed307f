import type { PersonId } from '#shared/ids.ts';
import type { Network } from '../api/network.ts';

/** What every part of the network's pages gets. */
export interface PartProps {
  readonly network: Network;
  /** Who looks. */
  readonly me: PersonId;
}
