import { expect, vi } from 'vitest';
import type { SectionId } from '#shared/ids.ts';
import { bearsUpdate } from '#shared/wire.ts';
import type { Name } from '../http/cast.ts';
import type { TestApp } from '../http/openTestApp.ts';
import { Client } from '../support/Client.ts';
import { openSection } from '../support/sections.ts';
import { addStage } from './addStage.ts';
import { Chance } from './Chance.ts';
import { ChaosProxy } from './ChaosProxy.ts';
import { expectPromises } from './expectPromises.ts';
import { canonicalText, expectSame, textOf } from './expectSame.ts';
import type { Direction } from './Fault.ts';
import { payloadOf } from './maskedCopy.ts';
import { Part } from './Part.ts';
import { Role } from './Role.ts';
import { Schedule } from './Schedule.ts';
import { TrackedWriter } from './TrackedWriter.ts';

/** What one seed is played with. */
export interface Play {
  readonly app: TestApp;
  readonly seed: number;
  /**
   * Whether updates on their way to the server may come twice too. No TCP connection does that, and
   * the count of what is on disk rests on it: what is told *saved* then means nothing.
   */
  readonly doublesUpdates: boolean;
}

interface Scene extends Play {
  readonly section: SectionId;
  readonly schedule: Schedule;
}

const writers: readonly Name[] = ['member', 'mandate', 'lead', 'member'];
/** Milliseconds within which all must have one text once the networks are good. */
const patience = 10_000;

/**
 * Three or four people write in one section over bad networks, which then become good: all who are
 * still there end with one text, which is what a fresh reader and the server have, and in it is all
 * that anyone was told is saved. Throws with the seed and with what happened.
 */
export async function playSeed(play: Play): Promise<void> {
  const [chance, schedule] = [new Chance(play.seed), new Schedule()];
  const cast = writers.slice(0, chance.between(3, 5));
  const name = `own-${play.seed}${play.doublesUpdates ? '-twice' : ''}`;
  const section = await addStage(play.app.house, name, { diaries: cast.length });
  const scene = { ...play, section, schedule };
  const roles = await Promise.all(cast.map((_, number) => takeRole(scene, number, cast)));
  try {
    await Promise.all(roles.map((role) => role.play()));
    roles.forEach(({ proxy }) => proxy.calm());
    await expectOneText(scene, roles);
  } catch (reason) {
    throw new Error(tell(play.seed, schedule), { cause: reason });
  } finally {
    await Promise.all(roles.map((role) => role.end()));
  }
}

async function takeRole(scene: Scene, number: number, cast: readonly Name[]): Promise<Role> {
  const { app, seed, section, schedule, doublesUpdates } = scene;
  const mayDouble = doublesUpdates ? undefined : keepsCount;
  const port = Number(new URL(app.url).port);
  const proxy = await ChaosProxy.open({ port, seed, number, schedule, mayDouble });
  const { headers } = app.as(cast[number] ?? 'member');
  const writer = new TrackedWriter(new Client(proxy.url, headers), section);
  const part = new Part(writer, number, { seed, diaries: cast.length, schedule });
  writer.onSaved(() => part.note('is told: saved'));
  const chance = new Chance(seed, 200 + number);
  // The first always stays, so that there is a text to compare.
  const leaves = number > 0 && chance.happens(0.4);
  return new Role(part, proxy, leaves ? chance.between(1, 35) : undefined);
}

function keepsCount(frame: Buffer, direction: Direction): boolean {
  return direction === 'down' || !bearsUpdate(payloadOf(frame));
}

async function expectOneText(scene: Scene, roles: readonly Role[]): Promise<void> {
  const { app, section, doublesUpdates } = scene;
  const end = performance.now() + patience;
  const soon = () => ({ timeout: end - performance.now(), interval: 20 });
  const here = roles.filter(({ hasLeft }) => !hasLeft).map(({ part }) => part.writer);
  await vi.waitFor(() => expect(here.map(({ isSaved }) => isSaved)).not.toContain(false), soon());
  const reader = await openSection(app.as('observer'), section);
  await vi.waitFor(() => here.forEach(({ doc }) => expectSame(doc, reader.doc)), soon());
  expect(here.map(({ isSaved }) => isSaved)).not.toContain(false);
  const text = await app.house.rooms.with(section, (room) => room.read());
  expect(canonicalText(textOf(reader.doc))).toBe(canonicalText(text));
  for (const { part, hasLeft } of roles) {
    if (!(doublesUpdates && hasLeft)) expectPromises(reader.doc, part, hasLeft);
  }
  reader.close();
}

function tell(seed: number, { lines }: Schedule): string {
  const command = 'npx vitest run --config tests/vitest.config.ts tests/chaos';
  return [`Again with: SEED=${seed} SEEDS=1 ${command}`, ...lines].join('\n');
}
