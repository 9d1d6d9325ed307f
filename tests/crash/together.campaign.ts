import { expect, onTestFinished, test } from 'vitest';
import { OwnRedis } from '../support/OwnRedis.ts';
import { newDatabase } from '../support/newDatabase.ts';
import { playTogether } from './playTogether.ts';
import type { TogetherTally } from './playTogether.ts';
import { kills, seed } from './settings.ts';

test(`[D6] [T2] [J4] [A6] ${kills} faults of one of two servers lose, alter and double nothing`, async () => {
  const tally = await playTogether({ databaseUrl: await newDatabase(), faults: kills, seed });
  tell('faults of servers', tally);
  expect(tally.wrong).toEqual([]);
  expect(slowIn(tally)).toEqual([]);
});

test(`[D9] [T2] [J4] ${kills} faults of Redis lose, alter and double nothing`, async () => {
  const redis = await OwnRedis.make();
  onTestFinished(() => redis.remove());
  const databaseUrl = await newDatabase();
  const tally = await playTogether({ databaseUrl, faults: kills, seed, redis });
  tell('faults of Redis', tally);
  expect(tally.wrong).toEqual([]);
  expect(slowIn(tally)).toEqual([]);
});

function tell(title: string, tally: TogetherTally): void {
  const [calm, reading, act] = [tally.slowestCalm, tally.slowestReading, tally.slowestAct];
  const times = [`calm ${Math.round(calm)}`, `reading ${Math.round(reading)}`, `act ${Math.round(act)}`]; // prettier-ignore
  const again = `npm run test:crash -- --only together --kills ${kills} --seed ${seed}`;
  process.stdout.write(`${tally.tell(title)}\nslowest, ms: ${times.join(', ')}\nAgain with: ${again}\n`); // prettier-ignore
}

function slowIn({ slowestCalm, slowestReading, slowestAct }: TogetherTally): string[] {
  return [
    ...(slowestCalm < 5_000 ? [] : ['not every server was ready in time']),
    ...(slowestReading < 5_000 ? [] : ['somebody waited for something to read']),
    ...(slowestAct < 15_000 ? [] : ['an act waited for a server that hung']),
  ];
}
