import { isAllowedHref } from '../links.ts';

/** Services that put their own address before a link; the parameter in which the link stands. */
const wrappers: readonly { readonly host: RegExp; readonly parameter: string }[] = [
  { host: /\.safelinks\.protection\.outlook\.com$/, parameter: 'url' },
  { host: /^www\.google\.[a-z.]+$/, parameter: 'q' },
];

/** Where a pasted link leads, past services that watch over it; null where it may not lead [P3]. */
export function plainHref(href: string): string | null {
  const address = href.trim();
  if (!isAllowedHref(address)) return null;
  const url = new URL(address);
  const wrapper = wrappers.find(({ host }) => host.test(url.hostname));
  const wrapped = wrapper ? url.searchParams.get(wrapper.parameter) : null;
  const isRedirect = url.pathname === '/url' || url.hostname.endsWith('outlook.com');
  return wrapped && isRedirect && isAllowedHref(wrapped) ? wrapped : address;
}
