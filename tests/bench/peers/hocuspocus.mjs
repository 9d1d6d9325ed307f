// @hocuspocus/server with its SQLite extension, as its documentation sets them up.
// Runs in the folder the packages were installed in.
import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const database = join(process.env.DATA_DIR, 'documents.sqlite');
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  extensions: [new SQLite({ database })],
});
await server.listen();
console.log(`port ${server.address.port}`);
