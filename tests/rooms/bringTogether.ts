import { expect } from 'vitest';
import type { World } from './World.ts';

/** Everybody comes back on a disk that works: whatever was typed is there, and the same for all. */
export async function bringTogether(world: World): Promise<void> {
  world.isWriting = true;
  for (let round = 0; round < 12; round += 1) {
    world.everyoneJoins();
    await world.settle();
    while (world.people.some(({ room, shelf }) => room && shelf.length > 0))
      for (const person of world.people) person.takeFromShelf();
    await world.settle();
    if (world.people.every(({ room, isWaiting }) => room && !isWaiting)) break;
  }
  for (const person of world.people) {
    expect(person.room).not.toBeNull();
    expect(person.isWaiting).toBe(false);
    expect(person.shelf).toEqual([]);
  }
  for (const { section, text } of world.people) {
    const others = world.people.filter((each) => each.section === section);
    expect(others.map((each) => each.text)).toEqual(others.map(() => text));
    expect(text).toBe(world.diskOf(section).durableText.text);
  }
  for (const { typed, acknowledged, found } of world.people) {
    const known = new Set([...acknowledged.map(({ word }) => word), ...found]);
    expect(typed.filter((word) => !known.has(word))).toEqual([]);
  }
  const { room } = world.people[0]!;
  const mine = world.landed.filter(({ epoch }) => epoch === room?.epoch);
  expect(mine.filter(({ word }) => !room?.landed(word))).toEqual([]);
}
