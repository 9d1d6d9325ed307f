import type { Page, WebSocketRoute } from 'playwright-core';
import { until } from '../support/until.ts';

/** The line of one page to the text, which can be cut while pages still load. */
export interface CutLine {
  /** Ends all connections, and lets no new one come. */
  cut(): Promise<void>;
  restore(): void;
}

/** Call it before the page is opened. */
export async function cutLine(page: Page): Promise<CutLine> {
  let isCut = false;
  const lines = new Set<WebSocketRoute>();
  await page.routeWebSocket(/\/sync\//, (line) => {
    if (isCut) return void line.close({ code: 1001 });
    lines.add(line);
    line.connectToServer();
  });
  return {
    cut: async () => {
      isCut = true;
      for (const line of lines) await line.close({ code: 1001 });
      await until(async () => (await saveState(page)) === 'offline');
    },
    restore: () => {
      isCut = false;
    },
  };
}

/** What the page says about saving: `saved`, `saving`, `offline` or `loading`. */
export function saveState(page: Page): Promise<string | null> {
  return page.locator('[data-save-state]').first().getAttribute('data-save-state');
}
