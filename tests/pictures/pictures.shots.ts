import type { Browser } from 'playwright-core';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { root } from '../support/sources.ts';
import { states } from './states.ts';
import type { Shot } from './states.ts';

const sizes = [
  [360, 780],
  [768, 1_024],
  [1_440, 1_000],
] as const;
const wanted = process.env['STATES']?.split(',') ?? Object.keys(states);
const folder = join(root, 'pictures');

interface Place {
  readonly browser: Browser;
  readonly url: string;
}

async function picture({ browser, url }: Place, name: string, shot: Shot): Promise<void> {
  for (const [width, height] of sizes) {
    const { page, context, complaints } = await openPage(browser, {
      viewport: { width, height },
      colorScheme: shot.colours ?? 'light',
      forcedColors: shot.isForced ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    if (shot.role)
      await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role: shot.role } });
    await page.goto(url + shot.address);
    await shot.prepare?.(page, width);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}-${width}.png`) });
    await context.close();
    if (!shot.isMissing && complaints.length > 0) throw new Error(complaints.join('\n'));
  }
}

test('pictures of the key states', async () => {
  await mkdir(folder, { recursive: true });
  const { url } = await runServer();
  const browser = await openBrowser();
  for (const name of wanted) {
    const shot = states[name];
    if (!shot)
      throw new RangeError(`There is no state ${name}: ${Object.keys(states).join(', ')}.`);
    await picture({ browser, url }, name, shot);
  }
  expect((await readdir(folder)).length).toBeGreaterThanOrEqual(wanted.length * sizes.length);
});
