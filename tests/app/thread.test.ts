import { expect, onTestFinished, test } from 'vitest';
import { Refusal } from '#shared/refusal.ts';
import { Thread, ThreadEnded } from '../../server/app/Thread.ts';

const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    const acts = {
      whoAmI: () => ({ answer: threadId }),
      refuse: () => ({ refusal: { code: 'too-large', detail: 'Too large.', more: { by: 3 } } }),
      fail: () => ({ failure: 'It broke.' }),
      fall: () => process.exit(3),
      spin: () => { for (;;); },
      grow: () => { const all = []; for (;;) all.push(new Array(100_000).fill({})); },
    };
    parentPort.on('message', (act) => parentPort.postMessage(acts[act]()));
  `)}`,
);

function open(milliseconds = 30_000): Thread<string, number> {
  const thread = new Thread<string, number>(program, { milliseconds, megabytes: 64 });
  onTestFinished(() => thread.close());
  return thread;
}

test('a thread answers one question after another', async () => {
  const thread = open();
  const asked = await Promise.all([thread.ask('whoAmI'), thread.ask('whoAmI')]);
  expect(asked[0]).toBe(asked[1]);
});

test('what it refuses keeps its code, and what breaks in it is told', async () => {
  const thread = open();
  await expect(thread.ask('refuse')).rejects.toEqual(
    new Refusal('too-large', 'Too large.', { by: 3 }),
  );
  await expect(thread.ask('fail')).rejects.toThrow('It broke.');
  expect(await thread.ask('whoAmI')).toBeGreaterThan(0);
});

test.each([
  ['falls over', 'fall', 30_000],
  ['never ends', 'spin', 1_000],
  ['takes too much memory', 'grow', 30_000],
])('one that %s is ended, and the next question has a new one', async (_, act, milliseconds) => {
  const thread = open(milliseconds);
  const before = await thread.ask('whoAmI');
  const ended = thread.ask(act);
  const next = thread.ask('whoAmI');
  await expect(ended).rejects.toThrow(ThreadEnded);
  expect(await next).not.toBe(before);
});

test('of too many questions at once those that do not fit are told so, and the rest is answered', async () => {
  const thread = open();
  const asked = await Promise.allSettled(Array.from({ length: 40 }, () => thread.ask('whoAmI')));
  const refused = asked.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(8);
  expect(refused[0]).toMatchObject({ reason: { code: 'too-many-requests' } });
  expect(await thread.ask('whoAmI')).toBeGreaterThan(0);
});

test('one that is closed answers nobody any more', async () => {
  const thread = open();
  await thread.ask('whoAmI');
  const ended = thread.ask('spin');
  const closed = new Promise((resolve) => setImmediate(resolve)).then(() => thread.close());
  await expect(ended).rejects.toThrow(ThreadEnded);
  await closed;
});
