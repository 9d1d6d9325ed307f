import { actingAs } from '#shared/actingAs.ts';
import { refusalStatus } from '#shared/refusal.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { ApiProblem } from './ApiProblem.ts';
import { shownPerson } from './shownPerson.ts';

/** What a request carries besides its path. */
export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** A file that goes as it is, instead of a body. */
  readonly file?: Blob;
  /** Made once per intent, so that a retry is the same act [A9]. */
  readonly idempotencyKey?: string;
  /** It is asked also when the page goes before that (at most 64 kB). */
  readonly outlivesPage?: boolean;
  /** It is asked by whoever is signed in, also when that is no longer who is shown. */
  readonly byWhoever?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Asks the server; answers the response when it succeeded.
 *
 * @throws ApiProblem with the server's code, or `unavailable` when no answer came.
 */
export async function send(path: string, options: RequestOptions = {}): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, requestInit(options)).catch((cause: unknown) => {
    if (options.signal?.aborted) throw cause;
    throw new ApiProblem('unavailable', 'The server could not be reached.');
  });
  if (!response.ok) throw await readProblem(response);
  return response;
}

/** Like `send`, and reads the answer as JSON. The server validated it: its type is a promise. */
export async function request<T>(path: string, options?: RequestOptions): Promise<T> {
  const response = await send(path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function requestInit(options: RequestOptions) {
  const { method = 'GET', body, file, idempotencyKey, outlivesPage, byWhoever, signal } = options;
  const type = file ? 'application/octet-stream' : 'application/json';
  return {
    method,
    signal,
    credentials: 'same-origin',
    // What others may keep for good is asked for again here: a newer page can know more of it.
    cache: 'no-cache',
    keepalive: outlivesPage ?? false,
    headers: {
      Accept: 'application/json',
      ...((body !== undefined || file) && { 'Content-Type': type }),
      ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
      ...(shownPerson.id && !byWhoever && { [actingAs]: shownPerson.id }),
    },
    body: body === undefined ? file : JSON.stringify(body),
  } satisfies RequestInit;
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const { code, detail, ...more } = (body ?? {}) as Record<string, unknown>;
  return new ApiProblem(
    isRefusalCode(code) ? code : codeOf(response.status),
    typeof detail === 'string' ? detail : response.statusText,
    { status: response.status, more },
  );
}

function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(refusalStatus, code);
}

// An answer that is not ours, such as a proxy's: only its status says anything.
function codeOf(status: number): RefusalCode {
  if (status === 404) return 'not-found';
  return status >= 502 && status <= 504 ? 'unavailable' : 'internal';
}
