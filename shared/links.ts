import { hasForbiddenCharacter } from './characters.ts';

/**
 * Whether a link may stand in the text: an absolute https, http or mailto address, at most 2,000
 * characters, none of which is refused in text: exports write addresses out. Asked at paste, at every door, when wording is made canonical, and in each export.
 */
export function isAllowedHref(href: string): boolean {
  return (
    href.length <= 2_000 &&
    !hasForbiddenCharacter(href) &&
    URL.canParse(href) &&
    ['https:', 'http:', 'mailto:'].includes(new URL(href).protocol)
  );
}
