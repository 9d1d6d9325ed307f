import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/**
 * The proxies that are believed about where a visitor comes from: whatever runs on this machine, and
 * those that were named.
 */
export class Proxies {
  readonly #ours = new BlockList();

  /** `named`: addresses, or blocks of them (`10.1.0.0/16`), as the settings have made sure. */
  constructor(named: readonly string[] = []) {
    for (const one of ['127.0.0.0/8', '::1', ...named]) this.#add(one);
  }

  #add(named: string): void {
    const [address = '', bits] = named.split('/');
    const family = familyOf(address) ?? 'ipv4';
    this.#ours.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }

  /** Whether what comes from an address is believed about who it passes on. */
  has(address: string): boolean {
    const family = familyOf(address);
    return family !== null && this.#ours.check(address, family);
  }

  /**
   * The address a request came from, as Express has it with the same `trust proxy`: the last of the
   * chain that is no proxy of ours.
   */
  addressOf({ socket, headers }: IncomingMessage): string {
    const said = headers['x-forwarded-for'];
    const forwarded = (Array.isArray(said) ? said.join(',') : (said ?? '')).split(',');
    const chain = [socket.remoteAddress ?? '', ...forwarded.map((one) => one.trim()).toReversed()];
    const known = chain.filter((address) => address !== '');
    return known.find((address) => !this.has(address)) ?? known.at(-1) ?? '';
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(address);
  return version === 0 ? null : version === 6 ? 'ipv6' : 'ipv4';
}
