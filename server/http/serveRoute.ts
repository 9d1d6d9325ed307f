import type { Request, RequestHandler, Response } from 'express';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Actor } from '#shared/record/events.ts';
import { Refusal } from '#shared/refusal.ts';
import type { Retry } from '../actions/Retry.ts';
import type { Answer } from './Answer.ts';
import type { AuditDoor } from './AuditDoor.ts';
import { caching } from './caching.ts';
import { identify } from './identify.ts';
import { inputRefusal } from './problem.ts';
import { receiveFile } from './receiveFile.ts';
import type { Route, SideDoorOptions } from './Route.ts';

const none = new Uint8Array();

/** Serves one route: who asks, what they ask, then the handler. All faults of an input at once. */
export function serveRoute(
  route: Route,
  options: SideDoorOptions,
  audit: AuditDoor,
): RequestHandler {
  return async (request, response) => {
    if (!route.fromAnywhere) requireOwnOrigin(request, options);
    const actor = identify(request, route, options);
    requireActor(route, actor);
    const { path, query, body } = parse(route, request);
    const { fileBytes } = route;
    const file = fileBytes === undefined ? none : await receiveFile(request, fileBytes);
    const { house } = options;
    const retry = route.takesKey ? retryOf(request, { body, route, options }) : null;
    const handle = async () => {
      // Waiting for the pen can have ended a session.
      const asking = identify(request, route, options);
      requireActor(route, asking);
      const asked = { options, house, actor: asking, retry, request };
      return route.handle({ ...asked, ...{ path, query, body, file } });
    };
    const answer = await (isAct(route) ? house.pen.hold(handle) : handle());
    audit.done(request, { route, actor, path, answer });
    if (route.isForGood) response.setHeader('Cache-Control', caching.forGood);
    await send(response, answer, route.status ?? 200);
  };
}

/** Whether a route does something that is decided on top of all that was done before. */
function isAct({ method, isApart }: Route): boolean {
  return method !== 'get' && !isApart;
}

function requireActor({ access }: Route, actor: Actor | null): void {
  if (access !== 'anyone' && !actor) throw new Refusal('not-signed-in', 'Sign in first.');
}

// A cookie goes along with whatever page makes the request; only our own may change anything.
function requireOwnOrigin({ method, headers }: Request, { links }: SideDoorOptions): void {
  const { origin } = headers;
  if (method === 'GET' || method === 'HEAD' || origin === undefined || links.isOwnOrigin(origin))
    return;
  throw new Refusal('wrong-origin', 'This request comes from another site.');
}

function parse(route: Route, request: Request): { path: unknown; query: unknown; body: unknown } {
  const shape = z.object({
    path: route.path ?? z.unknown(),
    query: route.query ?? z.unknown(),
    body: route.body ?? z.unknown(),
  });
  const given = { path: request.params, query: request.query, body: request.body as unknown };
  const parsed = shape.safeParse({ ...given, ...(route.body && { body: given.body ?? {} }) });
  if (parsed.error) throw inputRefusal(parsed.error);
  return parsed.data;
}

function retryOf(
  request: Request,
  {
    body,
    route: { personal = [] },
    options: { house },
  }: { body: unknown; route: Route; options: SideDoorOptions },
): Retry | null {
  const key = request.get('idempotency-key');
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new Refusal('invalid-input', 'Idempotency-Key: 1 to 200 visible characters.');
  const told = JSON.stringify(body, (member, value: unknown) =>
    personal.includes(member) ? undefined : value,
  );
  const asked = `${request.method} ${request.originalUrl}\n${told}`;
  return { key, request: house.accounts.fingerprint(asked) };
}

async function send(response: Response, answer: Answer, status: number): Promise<void> {
  if ('cookie' in answer && answer.cookie !== undefined)
    response.setHeader('Set-Cookie', answer.cookie);
  switch (answer.kind) {
    case 'json':
      response.status(status).json(answer.body);
      return;
    case 'empty':
      response.status(204).end();
      return;
    case 'file':
      response.attachment(answer.name).status(status).type(answer.mediaType).send(answer.body);
      return;
    case 'stream':
      // Where it cannot be read at all that is said, instead of an answer that breaks off.
      await once(answer.body, 'readable');
      response.attachment(answer.name).status(status).type(answer.mediaType);
      await pipeline(answer.body, response);
  }
}
