import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { startArguments } from '../support/startArguments.ts';
import { runServer } from '../support/runServer.ts';

test('a port that is taken is said in a sentence, with what to do', async () => {
  const { port } = await runServer({ DEMO: '0' });
  await expect(runServer({ DEMO: '0', PORT: String(port) })).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is in use. Stop what uses it, or set PORT to another`,
  );
});

test('a setting that is wrong is named, and starting once more is no use', () => {
  const env = { PATH: process.env['PATH'], PORT: 'haven' };
  const done = spawnSync(process.execPath, startArguments, { env, encoding: 'utf8' });
  expect([done.status, done.stdout]).toEqual([78, '']);
  expect(done.stderr).toContain('PORT');
});

test('who says it is ready can be stopped in order at that very moment', async () => {
  // The process tells itself to stop before the word has left it.
  const stopAtReady = `const say = console.log;
    console.log = (line) => { if (line === 'Ready.') process.kill(process.pid, 'SIGTERM'); say(line); };`;
  const server = await runServer({
    DEMO: '0',
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(stopAtReady)}`,
  });
  expect(await server.exited()).toBe(0);
});
