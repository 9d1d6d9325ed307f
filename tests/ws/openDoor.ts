import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { manifestoId, personId, sectionId } from '#shared/ids.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { manifestoRoomPrefix } from '#shared/wire.ts';
import { Rooms } from '../../server/rooms/Rooms.ts';
import type { UpdateLogs } from '../../server/rooms/UpdateLog.ts';
import { FrontDoor } from '../../server/ws/FrontDoor.ts';
import type { Gate } from '../../server/ws/Gate.ts';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';
import { Peer } from './Peer.ts';

/** A front door with nothing but rooms behind it, and a gate that does what a test says. */
export interface OpenDoor {
  readonly door: FrontDoor;
  readonly rooms: Rooms;
  /** Why nobody may write now; null when all may. */
  whyNotEdit: RefusalCode | null;
  /** Sessions that ended; a session is its person's name. */
  readonly ended: Set<string>;
  /** What the gate heard of refusals: who, what they tried and the code. */
  readonly refused: string[];
  /** Connects as a person, with their name as the session; null: with none. */
  connect(person: string | null, room?: string, headers?: Record<string, string>): Peer;
}

export async function openDoor(logs: UpdateLogs = new MemoryUpdateLogs()): Promise<OpenDoor> {
  const rooms = new Rooms({ logs, epochOf: (section) => (section === 's1' ? 1 : null) });
  const ended = new Set<string>();
  const refused: string[] = [];
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync`;
  const door = new FrontDoor(
    makeGate({ ended, refused }, () => open.whyNotEdit),
    rooms,
  );
  const peers: Peer[] = [];
  const open: OpenDoor = {
    door,
    rooms,
    ended,
    refused,
    whyNotEdit: null,
    connect: (person, room = 's1', headers = {}) => {
      const peer = new Peer(`${url}/${room}`, {
        ...headers,
        ...(person !== null && { cookie: person }),
      });
      peers.push(peer);
      return peer;
    },
  };
  server.on('upgrade', (request, socket, head) => door.upgrade(request, socket, head));
  onTestFinished(async () => {
    peers.forEach((peer) => peer.close());
    door.close();
    server.closeAllConnections();
    server.close();
    await rooms.stop();
  });
  return open;
}

function makeGate(
  { ended, refused }: Pick<OpenDoor, 'ended' | 'refused'>,
  whyNotEdit: () => RefusalCode | null,
): Gate {
  return {
    isOriginAllowed: (origin) => origin === undefined || origin === 'https://ons.example',
    identify: ({ headers: { cookie } }) =>
      cookie !== undefined && !ended.has(cookie)
        ? { person: personId.parse(cookie), session: cookie }
        : null,
    isAlive: ({ session }) => !ended.has(session),
    findRoom: (name) => {
      if (name === 's1') return { kind: 'section', section: sectionId.parse('s1') };
      const isManifesto = name === `${manifestoRoomPrefix}m`;
      return isManifesto ? { kind: 'manifesto', manifesto: manifestoId.parse('m') } : null;
    },
    stamp: (person) => ({
      id: person,
      name: person,
      partner: 'p',
      partnerName: 'P',
      color: '#235f8f',
      place: 1,
    }),
    whyNotEdit,
    noteRefusal: ({ visitor, act, code }) =>
      refused.push(`${visitor?.person ?? 'nobody'} ${act} ${code}`),
    position: () => 7,
  };
}
