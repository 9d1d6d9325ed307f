import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Measured } from '../../simulate/Measured.ts';
import { runServer } from '../../support/runServer.ts';
import { until } from '../../support/until.ts';
import { BigManifesto } from '../consent/BigManifesto.ts';
import { cpuOf } from '../figures/cpuOf.ts';
import { Hand } from '../load/Hand.ts';

// Of some 50 words a paragraph: 5,000 words a section.
const size = { sections: 4, paragraphs: 100, partners: 40, endorsements: 4_000, amendments: 130, openOf: 10, times: 1 }; // prettier-ignore
const times = 5;
/** Milliseconds. */
const betweenMakings = 5_500;

/** Has the public page of a large open text made anew each time somebody typed something. */
export async function measureMaking(): Promise<Measured['making']> {
  const path = await mkdtemp(join(tmpdir(), 'draagvlak-making-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  const manifesto = new BigManifesto(size);
  const { mandateHolders } = await manifesto.write(path);
  const server = await runServer({ DEMO: '0', DATA_DIR: path });
  const hand = new Hand({
    server: {
      kind: 'ours',
      isNamed: false,
      urlOf: (room) => `${server.url.replace('http', 'ws')}/sync/${room}`,
      nextHeaders: () => ({ cookie: `draagvlak=${mandateHolders[0]}` }),
    },
    room: manifesto.places[0]?.section ?? '',
    onUpdate: () => undefined,
  });
  await hand.sitDown();
  const tagNow = async () => (await fetch(`${server.url}/m/groot`)).headers.get('etag');
  const spent = () => ({ all: cpuOf(server.pid), main: mainThreadOf(server.pid) });
  const makeAnew = async () => {
    const tag = await tagNow();
    // A space alone at the end of a paragraph is not seen on the page.
    for (let letter = 0; letter < 2; letter += 1) hand.type(false);
    await until(() => hand.isSaved);
    // It is made once in so many seconds; what passes meanwhile is not what making costs.
    await pause(betweenMakings);
    const before = spent();
    await until(async () => (await tagNow()) !== tag);
    const after = spent();
    return { all: after.all - before.all, main: after.main - before.main };
  };
  await makeAnew();
  let [main, all] = [0, 0];
  for (let time = 0; time < times; time += 1) {
    const made = await makeAnew();
    main += made.main;
    all += made.all;
  }
  hand.close();
  await server.kill();
  const each = times * size.sections;
  return { main: main / each, press: (all - main) / each };
}

function mainThreadOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}
