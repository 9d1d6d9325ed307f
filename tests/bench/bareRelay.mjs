// The least a y-websocket server can be: updates go to everyone and nowhere else. No rights, no
// log, no acknowledgement. What our server does beyond this is what the ratio shows.
import { createServer } from 'node:http';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';

const doc = new Y.Doc();
const sockets = new Set();
doc.on('update', (update, origin) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  syncProtocol.writeUpdate(encoder, update);
  const frame = encoding.toUint8Array(encoder);
  for (const socket of sockets) if (socket !== origin) socket.send(frame);
});

const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('message', (data) => {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    if (decoding.readVarUint(decoder) !== 0) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 0);
    syncProtocol.readSyncMessage(decoder, encoder, doc, socket);
    if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder));
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
