import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { tokens } from '../records/tokens.ts';
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

interface Begun {
  readonly flow: Flow;
  readonly until: number;
}

/**
 * The ways in that are under way, each for the browser that began it and for one end. They are in
 * memory alone: after a restart one begins anew, and nothing that was used can be used again.
 */
export class Flows {
  readonly #now: () => number;
  readonly #begun = new Map<string, Begun>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Begins; answers the token with which the same browser ends it. */
  begin(flow: Flow): string {
    this.#tidy();
    const token = tokens.make();
    this.#begun.set(tokens.hash(token), { flow, until: this.#now() + limits.flow });
    return token;
  }

  /** What was begun with this token, and goes on; null when it is over, or of another kind. */
  find<Kind extends Flow['kind']>(
    token: string | null,
    kind: Kind,
  ): Extract<Flow, { kind: Kind }> | null {
    const begun = token === null ? undefined : this.#begun.get(tokens.hash(token));
    if (!begun || begun.until <= this.#now() || begun.flow.kind !== kind) return null;
    return begun.flow as Extract<Flow, { kind: Kind }>;
  }

  /** As `find`, for this once: it is over with that. */
  take<Kind extends Flow['kind']>(
    token: string | null,
    kind: Kind,
  ): Extract<Flow, { kind: Kind }> | null {
    const flow = this.find(token, kind);
    if (token !== null) this.#begun.delete(tokens.hash(token));
    return flow;
  }

  // They stand in the order in which they began, and all last as long.
  #tidy(): void {
    for (const [key, { until }] of this.#begun) {
      if (until > this.#now() && this.#begun.size < limits.flows) return;
      this.#begun.delete(key);
    }
  }
}
