// Loaded into a server before its own code (`node --import`): tells over the socket named in VITALS
// how late its event loop was since the last question, and what memory it holds.
import { createServer } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

createServer((socket) => {
  const [p99, longest] = [delay.percentile(99), delay.max].map((time) => time / 1e6);
  const { rss, heapUsed } = process.memoryUsage();
  delay.reset();
  socket.on('error', () => undefined);
  socket.end(JSON.stringify({ p99, longest, rss, heapUsed }));
})
  .listen(process.env['VITALS'])
  .unref();
