import express from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Proxies } from '../../server/http/Proxies.ts';

test('[L1] who comes over a socket is known by the address by which their requests are', async () => {
  const app = express();
  const proxies = new Proxies(['10.0.0.1', '10.1.0.0/16', '2001:db8::/32']);
  app.set('trust proxy', (address: string) => proxies.has(address));
  app.use((asked, answer) => answer.json([proxies.addressOf(asked), asked.ip]));
  const server = createServer(app).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = async (forwarded: string[]) => {
    const headers = forwarded.map((one): [string, string] => ['x-forwarded-for', one]);
    const answer = await fetch(`http://127.0.0.1:${port}`, { headers });
    return (await answer.json()) as [string, string];
  };
  for (const [forwarded, address] of [
    [[], '127.0.0.1'],
    [['192.0.2.7'], '192.0.2.7'],
    [['198.51.100.1, 192.0.2.7'], '192.0.2.7'],
    [['198.51.100.1', '192.0.2.7'], '192.0.2.7'],
    [['192.0.2.7, 127.0.0.1'], '192.0.2.7'],
    [['192.0.2.7,::1, ::ffff:127.0.0.1'], '192.0.2.7'],
    [['127.0.0.9, 127.0.0.1'], '127.0.0.9'],
    [['2001:db9::6'], '2001:db9::6'],
    [['192.0.2.7, 10.0.0.1'], '192.0.2.7'],
    [['192.0.2.7, 10.1.255.3, ::ffff:10.0.0.1'], '192.0.2.7'],
    [['192.0.2.7, 10.0.0.2'], '10.0.0.2'],
    [['192.0.2.7, 2001:db8::6'], '192.0.2.7'],
    [['niets'], 'niets'],
    [['192.0.2.7, niets'], 'niets'],
  ] as const) {
    expect(await ask([...forwarded])).toEqual([address, address]);
  }
});
