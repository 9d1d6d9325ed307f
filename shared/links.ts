/**
 * Whether a link may stand in the text: an absolute https, http or mailto address, at most 2,000
 * characters. Asked at paste, at every door, when wording is made canonical, and in each export.
 */
export function isAllowedHref(href: string): boolean {
  return (
    href.length <= 2_000 &&
    URL.canParse(href) &&
    ['https:', 'http:', 'mailto:'].includes(new URL(href).protocol)
  );
}
