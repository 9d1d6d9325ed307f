/** Who runs this site, as far as that was told. */
export interface Operator {
  /** The organisation that is responsible for what is kept. */
  readonly name: string | null;
  /** A mail address for questions about privacy and accessibility. */
  readonly mail: string | null;
  /** Where a weakness is reported: a `mailto:`, `https:` or `tel:` URI. */
  readonly securityContact: string | null;
}
