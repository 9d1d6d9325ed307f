import { Client, DatabaseError } from 'pg';

/** Milliseconds after which a database that does not answer counts as away. */
const patience = 10_000;

/** Milliseconds of silence after which a line is tried: who waits for the pen sends nothing. */
const silence = 5_000;

/** Where a line leads, and the name under which the lines of this process are known there. */
export interface Place {
  readonly url: string;
  readonly name: string;
}

/** Opens a line of its own to a database. */
export async function connect({ url, name }: Place): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: name,
    keepAlive: true,
    keepAliveInitialDelayMillis: silence,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // Nothing counts before it is on disk, however the database is set up [J4].
    await client.query(
      `select set_config('synchronous_commit', 'on', false)
       where current_setting('synchronous_commit') = 'off'`,
    );
    return client;
  } catch (reason) {
    await hangUp(client);
    throw reason;
  }
}

/** Ends a line, whatever has become of it. */
export async function hangUp(client: Client): Promise<null> {
  await client.end().catch(() => undefined);
  return null;
}

/**
 * By SQLSTATE, or the class of it: what the database says when a line ends, and what it cannot do now
 * and may over a new one (it only gives reading, as after a failover; something waits too long).
 */
const ending = ['08', '25P03', '25P04', '53300', '57P'];
const passing = ['25006', '40', '55P03', '57014'];

/** Whether a line is of no more use. Other errors within a session leave it as it was. */
export function isBroken(cause: unknown): boolean {
  return !(cause instanceof DatabaseError) || isOneOf(ending, cause) || isPassing(cause);
}

/** Whether the database did not do something, and may the next time. */
export function isPassing(cause: unknown): boolean {
  return cause instanceof DatabaseError && isOneOf(passing, cause);
}

function isOneOf(codes: readonly string[], { code = '' }: DatabaseError): boolean {
  return codes.some((each) => code.startsWith(each));
}
