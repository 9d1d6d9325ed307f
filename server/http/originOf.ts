import type { Accounts } from '../records/Accounts.ts';
import { networkOf } from './networkOf.ts';

/** What the audit log says of where somebody came from: the same for one network, and no more [L1]. */
export function originOf(accounts: Accounts, address: string): string {
  return accounts.fingerprint(`origin ${networkOf(address)}`).slice(0, 16);
}
