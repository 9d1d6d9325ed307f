import type { Request } from 'express';
import type { z } from 'zod';
import type { Actor } from '#shared/record/events.ts';
import type { House } from '../actions/House.ts';
import type { Retry } from '../actions/Retry.ts';
import type { Oidc } from '../ways/Oidc.ts';
import type { WebAuthn } from '../ways/WebAuthn.ts';
import type { Demo } from './Demo.ts';
import type { Flows } from './Flows.ts';
import type { Operator } from './Operator.ts';
import type { Health } from './Health.ts';
import type { Proxies } from './Proxies.ts';
import type { Links } from './Links.ts';
import type { Answer } from './Answer.ts';

/** What the side door needs of the rest of the house. */
export interface SideDoorOptions {
  readonly house: House;
  readonly links: Links;
  /** Which are believed about where a visitor comes from. */
  readonly proxies: Proxies;
  /** The demo's sign-in roles; null outside demo mode. */
  readonly demo: Demo | null;
  readonly bootstrapToken: string | null;
  /** Folder of the built pages. */
  readonly clientDirectory: string;
  /** A partner's style sheet, which goes before ours; null: our own look. */
  readonly theme: string | null;
  readonly operator: Operator;
  /** Whether mail goes out by itself. */
  readonly sendsMail: boolean;
  /** Signs people in by an account elsewhere; null where no provider is known. */
  readonly oidc: Oidc | null;
  /** Signs people in by passkey; null at an address to which none can be bound. */
  readonly webAuthn: WebAuthn | null;
  readonly flows: Flows;
  /** A client of Redis in which processes count together; null: there is none. */
  readonly redis: unknown;
  readonly health: Health;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** `setting-up`: also who may do nothing else until they have set up a second factor [C9]. */
type Access = 'anyone' | 'signed-in' | 'setting-up';

/** A checked request, as a handler gets it. */
export interface Asked<Path, Query, Body> {
  readonly options: SideDoorOptions;
  readonly house: House;
  /** Who asks; for routes that anyone may use, null when nobody signed in. */
  readonly actor: Actor | null;
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  /** Of a route that takes a file, its bytes; of every other, none. */
  readonly file: Uint8Array;
  /** The `Idempotency-Key` with a fingerprint of the request [A9]. */
  readonly retry: Retry | null;
  readonly request: Request;
}

export interface RouteShape<
  Path extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api/v1`, with `{name}` for each member of `path`. */
  readonly url: string;
  readonly summary: string;
  /** Who may call it; the record's rights are checked further in. */
  readonly access: Access;
  readonly path?: Path;
  readonly query?: Query;
  readonly body?: Body;
  readonly status?: number;
  /** Whether it takes a file instead of a body, and of how many bytes at most. */
  readonly fileBytes?: number;
  /** Whether an `Idempotency-Key` makes a second request the same act [A9]. */
  readonly takesKey?: boolean;
  /**
   * Of a route that is no `get`: whether it changes nothing, or waits for somebody elsewhere, and only
   * what it writes at its end is done with the pen.
   */
  readonly isApart?: boolean;
  /** Whether reading it comes into the audit log; what changes something always does [L1]. */
  readonly isNoted?: boolean;
  /** Whether what it answers is the same for everyone, and for good: then anyone may keep it. */
  readonly isForGood?: boolean;
  /** Whether a page of another site may ask it too: nothing in it rests on the cookie. */
  readonly fromAnywhere?: boolean;
  /** Members of the body that name a person: nothing made from them goes on the record [J3]. */
  readonly personal?: readonly string[];
}

/** A route as the side door serves and documents it: a schema and a handler. */
export interface Route extends RouteShape {
  readonly handle: (asked: Asked<unknown, unknown, unknown>) => Answer | Promise<Answer>;
}

/** Ties a handler to the types its schemas infer. */
export function route<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  shape: RouteShape<Path, Query, Body>,
  handle: (asked: Asked<z.infer<Path>, z.infer<Query>, z.infer<Body>>) => Answer | Promise<Answer>,
): Route {
  // The side door parses with exactly these schemas before it calls the handler.
  return { ...shape, handle: handle as Route['handle'] };
}

/** The actor of a route for which one must be signed in. */
export function actorOf({ actor }: { actor: Actor | null }): Actor {
  if (!actor) throw new TypeError('A route that needs an actor must have access signed-in.');
  return actor;
}
