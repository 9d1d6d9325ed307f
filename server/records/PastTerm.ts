/** Something that is kept longer than its term, without a name. */
export interface PastTerm {
  readonly kind: 'session' | 'ticket' | 'mail' | 'access-request' | 'erased-person' | 'audit-day';
  /** Whose it is, by id; of a request its own id, of the audit log the day. */
  readonly of: string;
}
