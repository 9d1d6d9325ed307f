import type { Pool } from 'pg';
import { limits } from '#shared/limits.ts';
import type { FlowStore } from '../../records/FlowStore.ts';

/**
 * The ways in that are under way, as rows that no pen is needed for: one browser asks twice, and the
 * second time perhaps another process.
 */
export class PostgresFlows implements FlowStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async put(name: string, flow: string, until: number): Promise<void> {
    await this.#pool.query(
      `with over as (
         delete from flows where name in (select name from flows order by until desc offset $4)
       ) insert into flows (name, flow, until) values ($1, $2, to_timestamp($3))`,
      [name, flow, until / 1_000, limits.flows - 1],
    );
  }

  async find(name: string, now: number): Promise<string | null> {
    return this.#read('select flow from flows where name = $1 and until > to_timestamp($2)', [
      name,
      now / 1_000,
    ]);
  }

  async take(name: string, now: number): Promise<string | null> {
    return this.#read(
      `with taken as (delete from flows where name = $1 returning flow, until)
       select flow from taken where until > to_timestamp($2)`,
      [name, now / 1_000],
    );
  }

  async #read(sql: string, values: unknown[]): Promise<string | null> {
    const { rows } = await this.#pool.query<{ flow: string }>(sql, values);
    return rows[0]?.flow ?? null;
  }
}
