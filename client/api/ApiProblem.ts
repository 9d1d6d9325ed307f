import type { RefusalCode } from '#shared/refusal.ts';

/** A request that the server refused, or that did not reach it (`unavailable`). */
export class ApiProblem extends Error {
  readonly code: RefusalCode;
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** What is needed to go on, such as the current wording; see the code's description. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    code: RefusalCode,
    detail: string,
    { status = 0, more = {} }: { status?: number; more?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(detail);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
    this.more = more;
  }
}
