import { Redis } from 'ioredis';
import { onTestFinished } from 'vitest';
import type { Keeps } from '../../simulate/Measured.ts';
import { OwnPostgres } from '../../support/OwnPostgres.ts';
import { OwnRedis, wantsOwnRedis } from '../../support/OwnRedis.ts';
import { ask } from '../../support/postgres.ts';
import { cpuOf } from '../figures/cpuOf.ts';
import { startOurs } from '../servers/startOurs.ts';
import type { OurServer } from '../servers/startOurs.ts';

/** What a rig has used up so far: milliseconds of processor, and how often something happened. */
export interface Used {
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly redisCpu: number;
  readonly redisCommands: number;
  readonly turns: number;
  readonly commits: number;
}

interface Parts {
  readonly server: OurServer;
  readonly database: OwnPostgres | null;
  readonly redis: OwnRedis | null;
}

/** Four lines to read, one to write and one to watch for each process, and some for who looks. */
const connections = 40;

/** Our server in some processes, with all that they share. Nobody else uses that. Gone after the test. */
export class Rig {
  readonly server: OurServer;
  readonly keeps: Keeps;
  readonly #parts: Parts;
  /** Milliseconds of every process that the database had; what has ended counts too. */
  readonly #databaseCpu = new Map<number, number>();

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.server = parts.server;
    this.keeps = parts.database ? 'database' : 'files';
  }

  /** One process that keeps everything in a directory. */
  static async onFiles(rooms: number): Promise<Rig> {
    return new Rig({ server: await startOurs(rooms), database: null, redis: null });
  }

  /** Processes on one PostgreSQL, and one Redis where there is one to start. */
  static async onDatabase(processes: number, rooms: number): Promise<Rig> {
    const database = await OwnPostgres.make(connections);
    onTestFinished(() => database.remove());
    const redis = wantsOwnRedis ? await OwnRedis.make() : null;
    if (redis) onTestFinished(() => redis.remove());
    const variables = { DATABASE_URL: database.url, ...(redis && { REDIS_URL: redis.url }) };
    const server = await startOurs(rooms, { processes, variables });
    return new Rig({ server, database, redis });
  }

  async used(): Promise<Used> {
    const { server, database, redis } = this.#parts;
    return {
      turns: await turnsOf(server),
      commits: database ? await commitsIn(database) : 0,
      redisCommands: redis ? await commandsOf(redis) : 0,
      redisCpu: redis ? cpuOf(redis.pid) : 0,
      databaseCpu: database ? this.#cpuOfAll(database.pids) : 0,
      serverCpu: sum(server.processes.map(({ pid }) => cpuOf(pid))),
    };
  }

  #cpuOfAll(pids: readonly number[]): number {
    for (const pid of pids) {
      try {
        this.#databaseCpu.set(pid, cpuOf(pid));
      } catch {
        // It ended since they were listed: what it had done by the last look counts.
      }
    }
    return sum([...this.#databaseCpu.values()]);
  }

  /** Ends all of it, so that the next one has the machine to itself. */
  async stop(): Promise<void> {
    const { server, database, redis } = this.#parts;
    await server.stop();
    await database?.stop();
    await redis?.kill();
  }
}

async function turnsOf({ processes }: OurServer): Promise<number> {
  const told = await Promise.all(
    processes.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()),
  );
  return sum(
    told.map((text) => Number(/^draagvlak_pen_wait_seconds_count (\d+)/m.exec(text)?.[1])),
  );
}

async function commitsIn({ url }: OwnPostgres): Promise<number> {
  const [head] = await ask('select position from head', url);
  return Number(head?.['position']);
}

async function commandsOf({ url }: OwnRedis): Promise<number> {
  const client = new Redis(url);
  const told = await client.info('stats');
  client.disconnect();
  return Number(/total_commands_processed:(\d+)/.exec(told)?.[1]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
