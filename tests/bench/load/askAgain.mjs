// Asks for one page over and over on connections that stay open, in a process of its own; prints how
// many answers came. Reads no more of an answer than its length, so that the server is what counts.
import { once } from 'node:events';
import { connect } from 'node:net';

const [, , address = '', connections = '32', seconds = '4'] = process.argv;
const { hostname, port, pathname } = new URL(address);
const request = `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nAccept-Encoding: gzip\r\n\r\n`;
const until = performance.now() + Number(seconds) * 1_000;
let answers = 0;

async function askOn() {
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let left = 0;
  let head = '';
  socket.on('data', (bytes) => {
    let from = 0;
    while (from < bytes.length) {
      if (left === 0) {
        head += bytes.latin1Slice(from);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const [, length = '0'] = /content-length: (\d+)/i.exec(head) ?? [];
        if (!head.startsWith('HTTP/1.1 200')) throw new Error(head.slice(0, 100));
        from += end + 4 - (head.length - (bytes.length - from));
        left = Number(length);
        head = '';
      }
      const taken = Math.min(left, bytes.length - from);
      from += taken;
      left -= taken;
      if (left > 0) return;
      answers += 1;
      if (performance.now() >= until) return void socket.end();
      socket.write(request);
    }
  });
  socket.write(request);
  await once(socket, 'close');
}

await Promise.all(Array.from({ length: Number(connections) }, askOn));
console.log(answers);
