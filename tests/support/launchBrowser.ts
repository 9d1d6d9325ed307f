import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './findChromium.ts';

const args = [
  // Containers and root have no user namespaces to sandbox with; only our own pages are opened.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless Chromium (see `findChromium`); the caller closes it. */
export async function launchBrowser(executablePath?: string): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? (await findChromium()), args });
}
