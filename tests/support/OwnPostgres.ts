import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './freePort.ts';
import { ask, run } from './postgres.ts';
import { until } from './until.ts';

const programs = findPrograms();
const owner = findOwner();

/** Whether a test can have a PostgreSQL of its own; where CI is set it has to. */
export const wantsOwnPostgres = programs !== null || process.env['CI'] !== undefined;

export const whyNoOwnPostgres = wantsOwnPostgres ? '' : ' (skipped: no PostgreSQL to start here)';

/** Connections it takes by default: so few that a test can take them all. */
const few = 12;

/** A PostgreSQL of one test's own, which it may stop, pause and fill. */
export class OwnPostgres {
  /** For a role that owns its database and is nothing else. */
  readonly url: string;
  readonly #adminUrl: string;
  readonly #port: number;
  readonly #directory: string;
  readonly #connections: number;
  readonly #taken: Client[] = [];

  private constructor(directory: string, port: number, connections: number) {
    this.#connections = connections;
    this.#directory = directory;
    this.#port = port;
    this.#adminUrl = `postgres://admin@127.0.0.1:${port}/postgres`;
    this.url = `postgres://house@127.0.0.1:${port}/house`;
  }

  static async make(connections = few): Promise<OwnPostgres> {
    const directory = mkdtempSync(join(tmpdir(), 'draagvlak-postgres-'));
    if (owner.uid && owner.gid) chownSync(directory, owner.uid, owner.gid);
    const words = ['-D', join(directory, 'data'), '-U', 'admin', '-A', 'trust'];
    const done = spawnSync(join(programs ?? '', 'initdb'), words, { ...owner, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`No PostgreSQL could be made: ${done.stderr}`);
    const database = new OwnPostgres(directory, await freePort(), connections);
    await database.start();
    await run('create role house login', database.#adminUrl);
    await run('create role crowd login', database.#adminUrl);
    await run('create database house owner house', database.#adminUrl);
    // Whatever becomes of the test, it does not outlive it.
    process.once('exit', () => database.#signal('SIGKILL'));
    return database;
  }

  async start(): Promise<void> {
    const options = [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `max_connections=${this.#connections}`,
    ];
    const place = ['-D', join(this.#directory, 'data'), '-p', `${this.#port}`];
    const words = [...place, '-k', this.#directory, ...options];
    spawn(join(programs ?? '', 'postgres'), words, { ...owner, stdio: 'ignore' });
    await until(() =>
      ask('select 1', this.#adminUrl).then(
        () => true,
        () => false,
      ),
    );
  }

  /** Stops it at once, as a power cut would: it has to recover when it starts. */
  async stop(): Promise<void> {
    const pid = this.#pid;
    if (pid === null) return;
    process.kill(pid, 'SIGQUIT');
    await until(() => !existsSync(`/proc/${pid}`));
  }

  /** Lets it stand still, with all that is under way in it. */
  pause(): void {
    this.#signal('SIGSTOP');
  }

  resume(): void {
    this.#signal('SIGCONT');
  }

  /** Ends every line to it. */
  async endLines(): Promise<void> {
    await run(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'house'`,
      this.#adminUrl,
    );
  }

  /** Takes every connection that there is for who is not its administrator. */
  async fill(): Promise<void> {
    do {
      await this.endLines();
      while (await this.#take());
    } while (await this.#hasLines());
  }

  /** Gives them back. */
  async empty(): Promise<void> {
    await Promise.all(this.#taken.splice(0).map((client) => client.end()));
  }

  async remove(): Promise<void> {
    this.resume();
    await this.stop();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async #take(): Promise<boolean> {
    const client = new Client(this.url.replace('house@', 'crowd@'));
    client.on('error', () => undefined);
    const isTaken = await client.connect().then(
      () => true,
      () => false,
    );
    if (isTaken) this.#taken.push(client);
    return isTaken;
  }

  async #hasLines(): Promise<boolean> {
    const lines = `select from pg_stat_activity where usename = 'house'`;
    return (await ask(lines, this.#adminUrl)).length > 0;
  }

  get #pid(): number | null {
    const file = join(this.#directory, 'data/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
  }

  /** Every process it has at this moment. */
  get pids(): readonly number[] {
    const pid = this.#pid;
    if (pid === null) return [];
    // All of them have its number as their parent's.
    const children = readdirSync('/proc').filter((name) => parentOf(name) === pid);
    return [pid, ...children.map(Number)];
  }

  #signal(signal: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    for (const each of this.pids) process.kill(each, signal);
  }
}

function parentOf(name: string): number | null {
  if (!/^\d+$/.test(name)) return null;
  try {
    const [, after = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ');
    return Number(after.split(' ')[1]);
  } catch {
    // It ended meanwhile.
    return null;
  }
}

function findPrograms(): string | null {
  const versions = '/usr/lib/postgresql';
  const found = existsSync(versions)
    ? readdirSync(versions).map((version) => join(versions, version, 'bin'))
    : [];
  return found.toReversed().find((path) => existsSync(join(path, 'initdb'))) ?? null;
}

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: then as whom; otherwise as who runs the tests. */
function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const idOf = (which: '-u' | '-g') =>
    Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}
