import { createHash } from 'node:crypto';
import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import type { FlowStore } from '../records/FlowStore.ts';
import { tokens } from '../records/tokens.ts';
import { Vault } from '../records/Vault.ts';
import type { OidcChecks } from '../ways/Oidc.ts';

/** What somebody wants with the account elsewhere that they are sent to prove. */
export type OidcAim =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'ticket'; readonly token: string }
  | { readonly kind: 'bind'; readonly person: PersonId };

/** A way in that was begun, with what its end is held against. */
export type Flow =
  | { readonly kind: 'oidc'; readonly checks: OidcChecks; readonly aim: OidcAim }
  | { readonly kind: 'passkey-use'; readonly challenge: string }
  | { readonly kind: 'passkey-new'; readonly challenge: string; readonly person: PersonId }
  | { readonly kind: 'second-factor'; readonly secret: string; readonly person: PersonId };

/**
 * The ways in that are under way, each for the browser that began it and for one end. What is kept is
 * sealed with what that browser alone has. After a crash one begins anew, and nothing that was used can
 * be used again.
 */
export class Flows {
  readonly #store: FlowStore;
  readonly #now: () => number;

  constructor(store: FlowStore, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  /** Begins; answers the token with which the same browser ends it. */
  async begin(flow: Flow): Promise<string> {
    const token = tokens.make();
    const name = tokens.hash(token);
    const sealed = vaultOf(token).seal(JSON.stringify(flow), name);
    await this.#store.put(name, sealed, this.#now() + limits.flow);
    return token;
  }

  /** What was begun with this token, and goes on; null when it is over, or of another kind. */
  async find<Kind extends Flow['kind']>(
    token: string | null,
    kind: Kind,
  ): Promise<Extract<Flow, { kind: Kind }> | null> {
    if (token === null) return null;
    return read(token, kind, await this.#store.find(tokens.hash(token), this.#now()));
  }

  /** As `find`, for this once: it is over with that. */
  async take<Kind extends Flow['kind']>(
    token: string | null,
    kind: Kind,
  ): Promise<Extract<Flow, { kind: Kind }> | null> {
    if (token === null) return null;
    return read(token, kind, await this.#store.take(tokens.hash(token), this.#now()));
  }
}

function read<Kind extends Flow['kind']>(
  token: string,
  kind: Kind,
  sealed: string | null,
): Extract<Flow, { kind: Kind }> | null {
  const opened = sealed === null ? null : vaultOf(token).open(sealed, tokens.hash(token));
  const flow = opened === null ? null : (JSON.parse(opened) as Flow);
  return flow?.kind === kind ? (flow as Extract<Flow, { kind: Kind }>) : null;
}

function vaultOf(token: string): Vault {
  return new Vault(createHash('sha256').update(`flow ${token}`).digest());
}
