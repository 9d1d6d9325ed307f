/** Every way in which a request can fail: a stable code, and the HTTP status it goes out with. */
export const refusalStatus = {
  'bad-request': 400,
  'invalid-input': 400,
  'forbidden-characters': 400,
  'unreadable-file': 400,
  'reason-required': 400,
  'wrong-code': 400,
  'not-signed-in': 401,
  'invitation-used': 401,
  'invitation-expired': 401,
  'link-used': 401,
  'link-expired': 401,
  'sign-in-failed': 401,
  'not-bound': 401,
  'not-allowed': 403,
  'wrong-origin': 403,
  'sign-in-again': 403,
  'somebody-else': 403,
  'not-found': 404,
  'stale-wording': 409,
  'changed-meanwhile': 409,
  'section-closed': 409,
  'section-restored': 409,
  'phase-not-allowed': 409,
  'amendments-open': 409,
  'already-decided': 409,
  'being-adopted': 409,
  overlap: 409,
  'nothing-to-change': 409,
  'already-exists': 409,
  'last-coordinator': 409,
  'not-endorsable': 409,
  'asked-already': 409,
  'bound-elsewhere': 409,
  'last-way': 409,
  'idempotency-mismatch': 409,
  'too-large': 413,
  'too-many-requests': 429,
  internal: 500,
  'storage-failed': 503,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/**
 * An expected failure. `detail` is for people who read logs and API answers; `more` holds what the
 * client needs to go on, such as the current wording. Clients switch on `code`, never on the text.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, detail: string, more: Readonly<Record<string, unknown>> = {}) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
    this.more = more;
  }
}
