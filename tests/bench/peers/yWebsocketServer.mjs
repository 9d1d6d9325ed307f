// @y/websocket-server as it comes. With YPERSISTENCE it keeps its documents there, in LevelDB.
// Runs in the folder the packages were installed in.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { setupWSConnection } from '@y/websocket-server/utils';

// The `ws` that this package brings itself, as its own start script has it.
const { Server } = createRequire(import.meta.resolve('@y/websocket-server/utils'))('ws');
const server = createServer();
new Server({ server }).on('connection', setupWSConnection);
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
