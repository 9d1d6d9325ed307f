import type { Act } from './Act.ts';
import { bringBack } from './bringBack.ts';
import { turn } from './turn.ts';
import type { World } from './World.ts';
import { writeAsServer } from './writeAsServer.ts';

/** Lets one thing happen, and notes what it came in the middle of. */
export async function perform(world: World, what: Act): Promise<void> {
  const { logs, people } = world;
  for (const { room } of world.inFirst) if (room) world.note(room);
  switch (what.do) {
    case 'join':
      return join(world, what.who);
    case 'leave':
      return people[what.who]?.leave();
    case 'comeBack':
      people[what.who]?.leave();
      return join(world, what.who);
    case 'type':
      return people[what.who]?.type(what.place);
    case 'takeFromShelf':
      return people[what.who]?.takeFromShelf();
    case 'restore':
      return void bringBack(world, what);
    case 'open':
      return logs.letOpen();
    case 'openBadly':
      return openBadly(world);
    case 'write':
      return logs.write();
    case 'refuseWrite':
      return refuseWrite(world);
    case 'refuseNext':
      return logs.refuseNext();
    case 'sync':
      return logs.sync();
    case 'failSync':
      return failSync(world);
    case 'keep':
      return keep(world);
    case 'keepBadly':
      return logs.keep(new Error('the disk said no'));
    case 'closeBadly':
      world.diskOf(world.section).closesBadly = true;
      return;
    case 'turn':
      return turn();
    case 'idle':
      return world.idle();
    case 'serverWrites':
      return void writeAsServer(world);
    case 'movePhase':
      return movePhase(world);
    case 'flow':
      return world.flow(what.turns);
  }
}

function join(world: World, who: number): void {
  const { logs, sightings } = world;
  const person = world.people[who];
  if (!person || person.room || person.isComing) return;
  const isFirst = person.section === world.section;
  const { isOpen, checkpoint } = world.diskOf(person.section);
  const isBack = logs.isSaving && person.isWaiting;
  sightings.see('someone comes while a room drains', isFirst && world.isDraining);
  sightings.see('someone comes back while their own words are on their way', isBack);
  sightings.see('someone comes while a checkpoint is on its way', logs.isCompacting);
  sightings.see('someone comes while a section is shut', isFirst && world.isShut);
  sightings.see('a text is opened from a checkpoint', !isOpen && checkpoint !== null);
  void person.join(world.rooms);
}

function openBadly(world: World): void {
  const { logs, sightings, section, restoring } = world;
  if (!logs.isOpening) return;
  const coming = world.inFirst.filter(({ isComing }) => isComing);
  const isReading = world.diskOf(section).isOpen && restoring === 'no';
  sightings.see('a load fails with two waiting', coming.length > 1);
  sightings.see('a text fails halfway reading', isReading);
  logs.letOpen(new Error('the disk said no'));
}

function refuseWrite({ logs, sightings }: World): void {
  const isBehind = logs.isUnsynced && logs.disks.some(({ waiting }) => waiting.length > 0);
  sightings.see('a full disk refuses a write while one before it waits for its sync', isBehind);
  logs.refuseWrite();
}

function failSync(world: World): void {
  const { logs, sightings, inFirst } = world;
  if (!logs.isUnsynced) return;
  const disk = world.diskOf(world.section);
  const wasSeen = inFirst.some((person) => person.room && person.sawMoreThan(disk));
  const going = logs.disks.filter(({ lastSeq, synced }) => lastSeq > synced);
  const goes = going.some(({ compactions, synced }) => compactions.some(({ seq }) => seq > synced));
  sightings.see('a sync fails while an epoch begins', world.isBeginning);
  sightings.see('a sync fails after others saw what goes', wasSeen);
  sightings.see('a sync fails while a room drains', world.isDraining);
  sightings.see('a sync fails in two sections at once', going.length > 1);
  sightings.see('a checkpoint goes with what was refused', goes);
  logs.failSync();
}

function keep({ logs, sightings }: World): void {
  sightings.see('a checkpoint is kept while someone types', logs.canKeep && logs.isSaving);
  logs.keep();
}

function movePhase(world: World): void {
  world.sightings.see('the phase changes while words are on their way', world.logs.isSaving);
  world.isWriting = !world.isWriting;
}
