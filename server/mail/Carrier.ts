/** A mail as it leaves. */
export interface OutgoingMail {
  /** The same each time it is sent. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
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
