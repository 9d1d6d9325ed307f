// The least a y-websocket server can be: updates and presence go to everyone and nowhere else. No
// rights, no log, no acknowledgement. What a server does beyond this is what its ratio shows.
import { createServer } from 'node:http';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';

const rooms = new Map();

function openRoom(name) {
  const open = rooms.get(name);
  if (open) return open;
  const room = { doc: new Y.Doc(), sockets: new Set() };
  rooms.set(name, room);
  room.doc.on('update', (update, origin) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 0);
    syncProtocol.writeUpdate(encoder, update);
    tell(room, encoding.toUint8Array(encoder), origin);
  });
  return room;
}

function tell({ sockets }, frame, from) {
  for (const socket of sockets) if (socket !== from) socket.send(frame);
}

function receive({ room, socket }, data) {
  const decoder = decoding.createDecoder(new Uint8Array(data));
  if (decoding.readVarUint(decoder) !== 0) return tell(room, data, socket);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  syncProtocol.readSyncMessage(decoder, encoder, room.doc, socket);
  if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder));
}

const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, { url }) => {
  const room = openRoom(url);
  room.sockets.add(socket);
  socket.on('close', () => room.sockets.delete(socket));
  socket.on('message', (data) => receive({ room, socket }, data));
});
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
