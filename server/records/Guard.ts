import type { PersonId } from '#shared/ids.ts';
import { Vault } from './Vault.ts';

/** What the accounts do not know by themselves about who has to prove more than a link. */
export class Guard {
  /** Seals what the second factor shares with an app. */
  readonly vault: Vault;
  /** Whether somebody has to have a second factor, or a way in that needs none. */
  readonly needsFactor: (person: PersonId) => boolean;

  /** Unless told otherwise nobody has to, and what is sealed is read by this process alone. */
  constructor(vault = new Vault(), needsFactor: Guard['needsFactor'] = () => false) {
    this.vault = vault;
    this.needsFactor = needsFactor;
  }
}
