import type { ErrorRequestHandler, Request } from 'express';
import type { AuditLine } from '#shared/auditLine.ts';
import type { Actor } from '#shared/record/events.ts';
import { Refusal, refusalStatus } from '#shared/refusal.ts';
import type { Answer } from './Answer.ts';
import { identify } from './identify.ts';
import { originOf } from './originOf.ts';
import type { Route, SideDoorOptions } from './Route.ts';
import { sessionIn } from './sessionCookie.ts';

interface Done {
  readonly route: Route;
  readonly actor: Actor | null;
  readonly path: unknown;
  readonly answer: Answer;
}

/** The one place from which requests of the API come into the audit log [L1]. */
export class AuditDoor {
  readonly #options: SideDoorOptions;
  readonly #routes: readonly (readonly [RegExp, Route])[];

  constructor(options: SideDoorOptions, routes: readonly Route[]) {
    this.#options = options;
    this.#routes = routes.map((route) => [patternOf(route), route]);
  }

  /** Notes what was done, before it is answered: every act but plain reading. */
  done(request: Request, { route, actor, path, answer }: Done): void {
    if (route.method === 'get' && !route.isNoted) return;
    const object = { ...idsIn(path), ...madeIn(answer) };
    this.#note(request, { route, actor: actor ?? this.#cameIn(answer), object, result: 'done' });
  }

  /** Notes what was refused and is of weight, and passes the refusal on. */
  refusals(): ErrorRequestHandler {
    return (reason: unknown, request: Request, _response, next) => {
      const found = this.#find(request);
      if (found && isOfWeight(reason, request)) {
        const [route, object] = found;
        this.#note(request, {
          route,
          actor: this.#whoAsks(request, route),
          object,
          result: codeOf(reason),
        });
      }
      next(reason);
    };
  }

  #note(
    { ip = '' }: Request,
    act: Pick<AuditLine, 'object' | 'result'> & { route: Route; actor: Actor | null },
  ): void {
    const { audit, accounts } = this.#options.house;
    audit.note({
      actor: act.actor ?? { kind: 'nobody' },
      action: `${act.route.method.toUpperCase()} ${act.route.url}`,
      object: act.object,
      result: act.result,
      origin: originOf(accounts, ip),
    });
  }

  // Whoever comes in by this very answer, whatever the door.
  #cameIn(answer: Answer): Actor | null {
    const session = 'cookie' in answer ? sessionIn(answer.cookie ?? '') : null;
    const person =
      session === null ? null : this.#options.house.accounts.sessions.personOf(session);
    return person === null ? null : { kind: 'person', person };
  }

  #whoAsks(request: Request, route: Route): Actor | null {
    try {
      return identify(request, route, this.#options);
    } catch {
      return null;
    }
  }

  // The route that was asked for, also when something before it said no.
  #find({ method, path }: Request): [Route, Record<string, string>] | null {
    for (const [pattern, route] of this.#routes) {
      const match = route.method === method.toLowerCase() ? pattern.exec(path) : null;
      if (match) return [route, idsIn(match.groups)];
    }
    return null;
  }
}

function patternOf({ url }: Route): RegExp {
  return new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`);
}

const isId = /^[A-Za-z0-9_-]{1,64}$/;

function idsIn(path: unknown): Record<string, string> {
  const named = Object.entries((path ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    named.map(([name, id]) => [name, String(id)] as const).filter(([, id]) => isId.test(id)),
  );
}

// An act that makes something answers it under the name of what it is.
function madeIn(answer: Answer): Record<string, string> {
  if (answer.kind !== 'json') return {};
  const named = Object.entries((answer.body ?? {}) as Record<string, { id?: unknown } | null>);
  return idsIn(
    Object.fromEntries(
      named.flatMap(([name, made]) => (typeof made?.id === 'string' ? [[name, made.id]] : [])),
    ),
  );
}

function codeOf(reason: unknown): Refusal['code'] {
  return reason instanceof Refusal ? reason.code : 'internal';
}

/**
 * A right that is missing, a sign-in that failed, too many tries, and what broke. Not a form filled
 * in wrong, a text that moved on, or a page that asks whether anyone is signed in.
 */
function isOfWeight(reason: unknown, { method, headers }: Request): boolean {
  const status = reason instanceof Refusal ? refusalStatus[reason.code] : 500;
  if (status === 403 || status === 429) return true;
  if (status === 401) return method !== 'GET' || headers.authorization !== undefined;
  return status >= 500 && method !== 'GET';
}
