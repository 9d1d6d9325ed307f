import { isAllowedHref } from './links.ts';

/** Whether an address may be given with an insight [I1]: https, and with no name or password in it. */
export function isSafeAddress(href: string): boolean {
  if (!isAllowedHref(href)) return false;
  const { protocol, username, password } = new URL(href);
  return protocol === 'https:' && username === '' && password === '';
}
