/** A mail as it leaves. */
export interface OutgoingMail {
  /** The same each time it is sent. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one press of the mail program turns this mail off (RFC 8058); null for what cannot be. */
  readonly unsubscribe: string | null;
}

/** `isFinal`: sending the same again is of no use. */
export type Carried =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly reason: string; readonly isFinal: boolean };

/** What brings mail to a mail server. Never rejects. */
export interface Carrier {
  send(mail: OutgoingMail): Promise<Carried>;
  close(): void;
}
