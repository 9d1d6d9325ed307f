import type { ErrorRequestHandler } from 'express';
import { Refusal, refusalStatus } from '#shared/refusal.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { z } from 'zod';

/** One fault of an input: where, and what. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Turns what a schema found into one refusal with all faults at once. */
export function inputRefusal(error: z.ZodError): Refusal {
  const faults: Fault[] = error.issues.flatMap(meant).map(({ path, message, code }) => ({
    path: path.join('.'),
    code: message === 'forbidden-characters' ? message : code,
    message,
  }));
  const isForbidden = faults.every(({ code }) => code === 'forbidden-characters');
  const detail = faults.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return new Refusal(isForbidden ? 'forbidden-characters' : 'invalid-input', detail, { faults });
}

type Issue = z.core.$ZodIssue;

// Of an input that may be written in several ways, what is wrong with the way it nearly follows.
function meant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const ways = issue.errors.map((issues) =>
    issues.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const [nearest] = ways.toSorted((one, other) => one.length - other.length);
  return nearest ?? [issue];
}

/** The last handler: every failure leaves as `application/problem+json` with a stable code. */
export function answerProblem(onInternal: (reason: unknown) => void): ErrorRequestHandler {
  return (reason: unknown, _request, response, next) => {
    if (response.headersSent) return next(reason);
    const refusal = asRefusal(reason);
    const { reason: cause = reason, ...more } = refusal.more;
    if (refusal.code === 'internal' || refusal.code === 'storage-failed') onInternal(cause);
    const status = refusalStatus[refusal.code];
    response
      .status(status)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          ...more,
          type: 'about:blank',
          title: titleOf(refusal.code),
          status,
          detail: refusal.message,
          code: refusal.code,
        }),
      );
  };
}

function titleOf(code: RefusalCode): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function asRefusal(reason: unknown): Refusal {
  if (reason instanceof Refusal) return reason;
  if (reason instanceof z.ZodError) return inputRefusal(reason);
  const type = (reason as { type?: unknown } | null)?.type;
  if (type === 'entity.too.large') return new Refusal('too-large', 'The request is too large.');
  const status = (reason as { status?: unknown } | null)?.status;
  if (status === 404) return new Refusal('not-found', 'There is nothing at this address.');
  if (typeof status === 'number' && status < 500)
    return new Refusal('bad-request', 'The request cannot be read.');
  return new Refusal('internal', 'Something went wrong on our side.');
}
