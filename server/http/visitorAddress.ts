import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const ours = new BlockList();
ours.addSubnet('127.0.0.0', 8, 'ipv4');
ours.addAddress('::1', 'ipv6');

/**
 * The address a request came from. Behind a proxy on this machine the visitor's own address counts,
 * as Express has it with `trust proxy` at `loopback`: the last of the chain that is not ours.
 */
export function visitorAddress({ socket, headers }: IncomingMessage): string {
  const said = headers['x-forwarded-for'];
  const forwarded = (Array.isArray(said) ? said.join(',') : (said ?? '')).split(',');
  const chain = [socket.remoteAddress ?? '', ...forwarded.map((one) => one.trim()).toReversed()];
  const known = chain.filter((address) => address !== '');
  return known.find((address) => !isOurs(address)) ?? known.at(-1) ?? '';
}

function isOurs(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && ours.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
