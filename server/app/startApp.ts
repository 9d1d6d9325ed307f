import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { addFirstCoordinator } from '../actions/addFirstCoordinator.ts';
import type { House } from '../actions/House.ts';
import type { Config } from '../config.ts';
import { demoPeople } from '../demo/demoPeople.ts';
import { playDemo } from '../demo/playDemo.ts';
import { demoRoles } from '../http/Demo.ts';
import type { Demo, DemoRole } from '../http/Demo.ts';
import { Flows } from '../http/Flows.ts';
import { Proxies } from '../http/Proxies.ts';
import { Links } from '../http/Links.ts';
import { sideDoor } from '../http/SideDoor.ts';
import { RedisRelay } from '../relay/RedisRelay.ts';
import { RelayedRooms } from '../relay/RelayedRooms.ts';
import type { FileSystem } from '../storage/FileSystem.ts';
import type { Storage } from '../storage/Storage.ts';
import { Herald } from '../notices/Herald.ts';
import { FrontDoor } from '../ws/FrontDoor.ts';
import { checkHistories } from './checkHistories.ts';
import { keepTerms } from './keepTerms.ts';
import { Metrics } from './Metrics.ts';
import { makeGate } from './makeGate.ts';
import { openPostman } from './openPostman.ts';
import { openIntake } from './openIntake.ts';
import type { OpenIntake } from './openIntake.ts';
import { openPress } from './openPress.ts';
import type { OpenPress } from './openPress.ts';
import { openAnswers } from './openAnswers.ts';
import { openHouse } from './openHouse.ts';
import { openStorage } from './openStorage.ts';
import { openWays } from './openWays.ts';
import { WatchedJournal } from './WatchedJournal.ts';

export interface AppOptions {
  readonly config: Config;
  readonly clientDirectory: string;
  readonly log: Logger;
  /** The built programs that make and read files; without them that is done in this thread. */
  readonly programs?: { readonly press: URL; readonly reader: URL } | null;
  /** For tests that let the disk fail. */
  readonly fileSystem?: FileSystem | undefined;
  /** For tests that move the clock; milliseconds since the epoch. */
  readonly now?: () => number;
  /** Called once when nothing can be written any more until the program is started anew. */
  readonly onBroken?: (reason: Error) => void;
}

/** A running system. */
export interface App {
  /** The address people open. */
  readonly url: string;
  readonly house: House;
  /** Tells people what happens. */
  readonly herald: Herald;
  /** Sign-in links to print: one per demo role, or the first coordinator's; by who it is for. */
  readonly signInLinks: Readonly<Record<string, string>>;
  /** Lets everything land, closes every door and what everything is kept in. */
  close(): Promise<void>;
}

/** Builds the house and opens its doors. What it keeps is this process's alone. */
export async function startApp({
  config,
  clientDirectory,
  log,
  programs = null,
  fileSystem,
  now = Date.now,
  onBroken = () => undefined,
}: AppOptions): Promise<App> {
  const metrics = new Metrics();
  const storage = await openStorage(config, fileSystem, {
    onPen: (waited) => metrics.penCame(waited),
    onBroken: (reason) => {
      log.error({ err: reason }, 'nothing can be written any more: it ends, to be started anew');
      onBroken(reason);
    },
    onDrainFailure: (reason) => log.warn({ err: reason }, 'text stays in the commit log for now'),
  });
  try {
    const record = () => new Date(now()).toISOString();
    const clocks = { record, accounts: now };
    const press = openPress(programs?.press ?? null);
    const intake = openIntake(programs?.reader ?? null);
    const journal = new WatchedJournal(storage.journal, {
      onDurable: (taken) => metrics.durable('record', taken),
      onFailed: () => metrics.failed('record'),
    });
    const text = {
      onTextDurable: (taken: number) => metrics.durable('text', taken),
      onTextFailed: () => metrics.failed('text'),
    };
    const redis = config.redisUrl === null ? null : new RedisRelay(config.redisUrl);
    const elsewhere = redis && new RelayedRooms(redis);
    const options = {
      ...{ clocks, secondFactor: config.secondFactor, press, intake, ...text },
      ...(elsewhere && { elsewhere }),
    };
    const house = await openHouse({ ...storage, journal }, log, options);
    redis?.enter(house.proofs.head().key);
    const isDemo = await welcome(house, config);
    const doors = { house, storage, config, clientDirectory, log, isDemo, now, press, intake };
    return await openDoors({ ...doors, journal, metrics, redis, elsewhere });
  } catch (reason) {
    // The first error is the one to report.
    await storage.close().catch(() => undefined);
    throw reason;
  }
}

// Where nothing is kept yet there comes a demo network; answers whether there is one to look around in.
async function welcome(house: House, { demo }: Config): Promise<boolean> {
  const { pen, records } = house;
  await pen.hold(async () => {
    if (demo && records.state.seq === 0) await playDemo(house);
  });
  return demo && demoPeople(house) !== null;
}

// Acts after which somebody may be nobody any more, or needs a second factor from now on.
const changesPeople: ReadonlySet<RecordEvent['type']> = new Set([
  ...(['person-erased', 'person-changed'] as const),
  ...(['coalition-formed', 'coalition-changed'] as const),
]);

interface Doors {
  readonly house: House;
  readonly storage: Storage;
  readonly config: Config;
  readonly clientDirectory: string;
  readonly log: Logger;
  readonly isDemo: boolean;
  readonly now: () => number;
  readonly press: OpenPress;
  readonly intake: OpenIntake;
  readonly journal: WatchedJournal;
  readonly metrics: Metrics;
  readonly redis: RedisRelay | null;
  readonly elsewhere: RelayedRooms | null;
}

async function openDoors(options: Doors): Promise<App> {
  const { house, storage, config, clientDirectory, log, now, press, intake, journal, metrics } =
    options;
  const { redis, elsewhere } = options;
  const theme = config.themeFile === null ? null : await readFile(config.themeFile, 'utf8');
  const server = createServer();
  const port = await listen(server, config);
  const url = config.publicUrl ?? `http://${config.host}:${port}`;
  const links = new Links(url);
  const people = options.isDemo ? demoPeople(house) : null;
  // Only who sits at this machine may look around without a link.
  const demo = links.isLoopback && isLoopback(config.host) ? people : null;
  const proxies = new Proxies(config.trustedProxies);
  const frontDoor = new FrontDoor(makeGate(house, links, proxies), house.rooms, {
    watch: metrics,
    pen: house.pen,
    ...(elsewhere && { elsewhere }),
  });
  metrics.watch({
    hasPen: () => (house.pen.isHere ? 1 : 0),
    busy: () => house.pen.busy,
    rooms: () => house.rooms.size,
    sockets: () => frontDoor.size,
    seq: () => house.records.state.seq,
    waitingMails: () => house.accounts.outbox.list().length,
  });
  let isClosing = false;
  const whyNotHere = () => (isClosing ? 'it is stopping' : whyClosed(journal));
  const health = {
    whyNotHere,
    whyNotReady: () => whyNotHere() ?? whyAway(storage),
    metrics: () => metrics.text(),
    onAnswer: (status: number) => metrics.answered(status),
  };
  house.records.subscribe((events) => {
    frontDoor.tell(events);
    if (events.some(({ type }) => changesPeople.has(type))) frontDoor.recheck();
  });
  house.accounts.subscribe(() => frontDoor.recheck());
  const herald = new Herald({
    house,
    now,
    byMail: config.smtpUrl !== null,
    onFailure: (reason) => log.error({ err: reason }, 'people could not be told what happened'),
  });
  const app = sideDoor(
    {
      house,
      links,
      proxies,
      demo,
      bootstrapToken: config.bootstrapToken,
      clientDirectory,
      theme,
      operator: config.operator,
      sendsMail: config.smtpUrl !== null,
      ...openWays(config, links, log),
      flows: new Flows(storage.flows),
      redis: redis?.client ?? null,
      health,
      now,
    },
    (reason) => log.error({ err: reason }, 'request failed'),
  );
  const answers = openAnswers(server);
  server.on('request', app);
  server.on('upgrade', (request, socket, head) => frontDoor.upgrade(request, socket, head));
  const signInLinks = await house.pen.hold(() => makeLinks(house, links, people));
  const endDuty = storage.duty.take(() => beginDuty({ ...options, herald, links }));
  const close = async (): Promise<void> => {
    isClosing = true;
    storage.hurry();
    frontDoor.close();
    elsewhere?.close();
    // Nobody new comes in; who asked already is answered.
    server.close();
    await answers.settled(limits.lastAnswers);
    server.closeAllConnections();
    await endDuty();
    await press.close();
    await intake.close();
    try {
      await house.audit.settled();
      await house.rooms.stop();
      await house.records.close();
    } finally {
      // Whatever a failing disk refuses, the place is given free.
      await storage.close();
      await redis?.close();
    }
  };
  return { url, house, herald, signInLinks, close };
}

// What one process at a time does for all of them.
function beginDuty({
  house,
  config,
  log,
  now,
  herald,
  links,
}: Doors & { readonly herald: Herald; readonly links: Links }): () => Promise<void> {
  const postman = openPostman({ house, links, config, log, now });
  herald.start();
  const stopChecking = checkHistories(house, (reason) =>
    log.error({ err: reason }, 'the history of the record is damaged'),
  );
  const stopRemoving = keepTerms(house, now, (reason) =>
    log.error({ err: reason }, 'what is past its term could not be removed'),
  );
  return async () => {
    stopChecking();
    stopRemoving();
    await herald.close();
    await postman?.close();
  };
}

function whyAway(storage: Storage): string | null {
  return storage.isReachable() ? null : 'the database cannot be reached';
}

function whyClosed(journal: WatchedJournal): string | null {
  if (journal.isOpen) return null;
  return 'the record could not be written and takes nothing more: look at the disk, then start it again';
}

async function listen(server: Server, { host, port }: Config): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw reason;
    throw new Error(
      `Port ${port} of ${host} is in use. Stop what uses it, or set PORT to another; 0 takes one that is free.`,
      { cause: reason },
    );
  }
  return (server.address() as AddressInfo).port;
}

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === '::1' || host === 'localhost';
}

async function makeLinks(
  house: House,
  links: Links,
  demo: Demo | null,
): Promise<Record<string, string>> {
  const invited: [string, PersonId][] = demo
    ? demoRoles
        .map((role): [DemoRole, PersonId] => [role, demo[role]])
        .filter(([, person]) => house.records.state.people[person])
    : await firstCoordinator(house);
  const made: Record<string, string> = {};
  for (const [who, person] of invited)
    made[who] = links.ticket('invitation', await house.accounts.tickets.invite(person));
  return made;
}

// Without anyone who ever signed in, or without a coordinator, nobody could come in: the first
// coordinator gets a link at start.
async function firstCoordinator(house: House): Promise<[string, PersonId][]> {
  const people = Object.values(house.records.state.people);
  const hasCoordinator = people.some(({ role }) => role === 'coordinator');
  if (hasCoordinator && house.accounts.sessions.any()) return [];
  return [['coordinator', await addFirstCoordinator(house)]];
}
