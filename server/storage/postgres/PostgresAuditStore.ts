import type { AuditStore } from '../../records/AuditStore.ts';
import type { Queries } from './Queries.ts';

/** The audit log as rows, each of whole lines. */
export class PostgresAuditStore implements AuditStore {
  readonly #lines: Queries;

  constructor(lines: Queries) {
    this.#lines = lines;
  }

  async days(): Promise<readonly string[]> {
    const { rows } = await this.#lines.query<{ day: string }>(
      'select distinct day from audit order by day',
    );
    return rows.map(({ day }) => day);
  }

  async read(day: string): Promise<string> {
    const { rows } = await this.#lines.query<{ lines: string }>(
      'select lines from audit where day = $1 order by line',
      [day],
    );
    return rows.map(({ lines }) => lines).join('');
  }

  async append(day: string, lines: string): Promise<void> {
    await this.#lines.query('insert into audit (day, lines) values ($1, $2)', [day, lines]);
  }

  async remove(day: string): Promise<void> {
    await this.#lines.query('delete from audit where day = $1', [day]);
  }
}
