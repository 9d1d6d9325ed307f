import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  /** `target`: a selector of exactly that element. */
  readonly nodes: readonly { readonly html: string; readonly target: readonly string[] }[];
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** A look a device can ask for. */
export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly contrast: 'no-preference' | 'more';
}

/** What axe finds wrong by WCAG 2.0–2.2, A and AA. */
export async function violations(page: Page): Promise<string[]> {
  return run(page, { type: 'tag', values: standards });
}

/**
 * The same, and what is wrong with the colours in other looks: all else is the same in those. Leaves
 * the page in the last of them.
 */
export async function violationsInLooks(page: Page, others: readonly Look[]): Promise<string[]> {
  const found = await violations(page);
  for (const look of others) {
    await page.emulateMedia(look);
    const faults = await run(page, { type: 'rule', values: rulesOfColour });
    found.push(...faults.map((fault) => `${Object.values(look).join(', ')}: ${fault}`));
  }
  return found;
}

async function run(page: Page, runOnly: { type: 'tag' | 'rule'; values: readonly string[] }) {
  // Evaluated by the debugger, which the page's own policy does not bind.
  await page.evaluate(axe);
  const found = await page.evaluate(async (only) => {
    const { axe: tool } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    const { violations: all } = await tool.run({
      runOnly: only,
      // Of what is right nobody reads the long tale.
      resultTypes: ['violations'],
      preload: false,
    });
    // What is scrolled under a bar that stays cannot be pressed there: its size is not looked at.
    const isUnderBar = (selector: string) => {
      const element = document.querySelector(selector);
      if (!element) return false;
      const { left, top, width, height } = element.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      const bar = above?.closest('.topbar, .toolbar');
      return bar instanceof Element && !bar.contains(element);
    };
    const seen = all.map(({ id, nodes }) => ({
      id,
      nodes: nodes.filter(({ target }) => id !== 'target-size' || !isUnderBar(target[0] ?? '')),
    }));
    return seen.filter(({ nodes }) => nodes.length > 0);
  }, runOnly);
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
