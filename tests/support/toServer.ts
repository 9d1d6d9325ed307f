import { Client } from './Client.ts';
import type { RunningServer } from './runServer.ts';

/** The same person, with the same session, at another server. */
export function toServer(client: Client, { url }: Pick<RunningServer, 'url'>): Client {
  return new Client(url, client.headers);
}
