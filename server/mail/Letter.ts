/** What a mail says, before it is plain text or HTML. */
export interface Letter {
  readonly subject: string;
  /** Paragraphs before the link. */
  readonly before: readonly string[];
  readonly link: { readonly label: string; readonly href: string } | null;
  /** Paragraphs after it. */
  readonly after: readonly string[];
}
