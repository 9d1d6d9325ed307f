import { isIPv6 } from 'node:net';

/**
 * The network that an address belongs to, as far as one household or office has it: of IPv6 the
 * first 64 bits, for whoever has one such address has as many as they like.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [before = '', after = ''] = address.split('%')[0]?.split('::') ?? [];
  const [head, tail] = [before, after].map((part) => (part === '' ? [] : part.split(':')));
  const missing = 8 - (head?.length ?? 0) - (tail?.length ?? 0);
  const gap = address.includes('::') ? Array.from({ length: missing }, () => '0') : [];
  const groups = [...(head ?? []), ...gap, ...(tail ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
