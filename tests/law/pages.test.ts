import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { law as en } from '#shared/language/en/law.ts';
import { law as nl } from '#shared/language/nl/law.ts';
import { openTestApp } from '../http/openTestApp.ts';
import { root } from '../support/sources.ts';

const operator = { name: 'Gemeente Oefendam', mail: 'privacy@oefendam.example', securityContact: null }; // prettier-ignore
const app = await openTestApp({ operator });
afterAll(() => app.close());

describe('[L4] the pages about law', () => {
  test('say of every point that is not met, or in part, what does not work', () => {
    const document = readFileSync(join(root, 'docs/accessibility.md'), 'utf8');
    const open = document
      .split('\n')
      .flatMap(
        (line) => /^\| (\d+[^ ,]*(?:, \d+\w?)?).* \| (?:partly|not) \|/.exec(line)?.[1] ?? [],
      );
    expect(open.length).toBeGreaterThan(4);
    for (const { accessibility } of [nl, en])
      expect(Object.keys(accessibility.gaps).toSorted()).toEqual(open.toSorted());
  });

  test('are in both languages, with the same terms', () => {
    const days = { session: 30, ticketKept: 31, accessRequest: 90, auditLine: 180 };
    const [dutch, english] = [nl, en].map(({ privacy }) => privacy.kept(days));
    expect(dutch?.map((row) => row.length)).toEqual(english?.map((row) => row.length));
    const numbers = (rows: unknown) => JSON.stringify(rows).match(/\d+/g);
    expect(numbers(dutch)).toEqual(numbers(english));
  });

  test('are reached from the public page, and say who runs this', async () => {
    const html = await (await fetch(`${app.url}/m/m`)).text();
    for (const page of ['/privacy', '/toegankelijkheid']) {
      expect(html).toContain(`href="${page}"`);
      expect((await fetch(`${app.url}${page}`)).status).toBe(200);
    }
    expect((await app.nobody.get('/site')).body).toEqual({ operator });
    const file = await (await fetch(`${app.url}/api/v1/manifestos/m/export?format=html`)).text();
    expect(file).not.toContain('/privacy');
  });
});
