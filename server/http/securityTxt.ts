const day = 24 * 3_600_000;
/** How long a copy may be trusted; RFC 9116 asks for less than a year. */
const valid = 180 * day;

/** What `/.well-known/security.txt` is made from. */
export interface SecurityTxt {
  /** A URI: `mailto:`, `https:` or `tel:`. */
  readonly contact: string;
  /** The address of the file itself. */
  readonly canonical: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Where a weakness is reported (RFC 9116). It is the same all day, and ends half a year from now. */
export function securityTxt({ contact, canonical, now }: SecurityTxt): string {
  const expires = new Date(Math.floor(now / day) * day + valid).toISOString();
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${canonical}`,
  ];
  return `${lines.join('\n')}\n`;
}
