import { test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { violations } from './violations.ts';

test('shots', async () => {
  const server = await runServer({ OPERATOR: 'Gemeente Oefendam', OPERATOR_MAIL: 'privacy@oefendam.example' });
  const browser = await openBrowser();
  const only = (process.env['SHOTS'] ?? '').split(',');
  for (const [width, scheme, language] of [[1440, 'light', 'nl'], [1440, 'dark', 'en'], [360, 'light', 'nl']] as const) {
    const { page, context, complaints } = await openPage(browser, { viewport: { width, height: 900 }, colorScheme: scheme, locale: language });
    await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role: 'coordinator' } });
    const me = await (await page.request.get(`${server.url}/api/v1/manifestos`)).json() as { manifestos: { id: string; slug: string }[] };
    const state = (await (await page.request.get(`${server.url}/api/v1/manifestos/${me.manifestos[0]!.id}/state`)).json()) as { state: { amendments: Record<string, { paragraph: string; status: { kind: string } }> } };
    const open = Object.values(state.state.amendments).filter((a) => a.status.kind === 'open').map((a) => a.paragraph);
    const busiest = open.toSorted((a, b) => open.filter((x) => x === b).length - open.filter((x) => x === a).length)[0];
    const pages: Record<string, string> = { privacy: '/privacy', access: '/toegankelijkheid', audit: '/netwerk/logboek', screen: `/manifest/${me.manifestos[0]!.slug}/scherm/${busiest}`, public: `/m/${me.manifestos[0]!.slug}` };
    for (const name of only) {
      await page.goto(`${server.url}${pages[name]}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `/tmp/law-${name}-${width}-${scheme}-${language}.png`, fullPage: name !== 'public' });
      console.log(name, width, scheme, await violations(page), complaints, await page.evaluate(() => document.documentElement.scrollWidth));
    }
    await context.close();
  }
});
