import { expect, onTestFinished, test } from 'vitest';
import { answerIn, answerTo } from '../http/answerTo.ts';
import { openEmptyApp, openTestApp } from '../http/openTestApp.ts';
import { clientOf } from '../http/clientOf.ts';
import { roles, table } from '../http/routeTable.ts';
import { newDatabase } from '../support/newDatabase.ts';
import { wantsPostgres, whyNoPostgres } from '../support/postgres.ts';
import { toServer } from '../support/toServer.ts';

test.skipIf(!wantsPostgres)(
  `[D7] [D8] [N4] every route answers at one server about what was made at another${whyNoPostgres}`,
  async () => {
    const databaseUrl = await newDatabase();
    const one = await openTestApp({ databaseUrl });
    onTestFinished(() => one.close());
    const other = await openEmptyApp({ databaseUrl });
    onTestFinished(() => other.close());
    for (const [route, row] of Object.entries(table)) {
      const isAllowed = roles.filter((role) => row.may.includes(role));
      const isRefused = roles.filter((role) => !row.may.includes(role));
      // Who may comes last: what was asked for is gone then, or made.
      for (const role of [...isRefused.slice(0, 1), ...isAllowed.slice(0, 1)]) {
        const { path, body, file } = await row.ask(one);
        // A session too that began at the one is known at the other.
        const client = toServer(await clientOf(one, role), other);
        const method = route.split(' ')[0]?.toUpperCase() ?? '';
        const reply = await (file ? client.upload(path, file) : client.send(method, path, body));
        expect({ route, role, ...answerIn(reply) }).toEqual({
          route,
          role,
          ...answerTo(role, row),
        });
      }
    }
    // Whoever asks anything at the one has it take in all that was done at the other.
    await one.nobody.get('/site');
    expect(one.house.records.state).toEqual(other.house.records.state);
  },
);
