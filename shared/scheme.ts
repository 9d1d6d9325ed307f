/** Light or dark, where a person chose one; without a choice the device decides. */
export const schemes = ['light', 'dark'] as const;

export type Scheme = (typeof schemes)[number];

/**
 * The cookie with the choice. A cookie, because the server must know it: a page that it sends in
 * the right colours never shows the others first, and the public pages have no script.
 */
export const schemeCookie = 'draagvlak-scheme';

/** What `cookies`, as a header or as `document.cookie`, say of the choice. */
export function schemeIn(cookies: string): Scheme | null {
  const parts = cookies.split(';').map((cookie) => cookie.trim());
  return schemes.find((scheme) => parts.includes(`${schemeCookie}=${scheme}`)) ?? null;
}

/** The class on `<html>`, or on a part of a page, that shows it in these colours. */
export function schemeClass(scheme: Scheme): string {
  return `draagvlak-theme--${scheme}`;
}
