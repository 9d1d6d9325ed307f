import { chromium } from 'playwright-core';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The path of a Chromium to test with: `CHROMIUM_PATH`, else one installed on this machine, else
 * the one Playwright keeps, else the one that comes with npm (Linux x64; unpacked on first use).
 * Throws when there is none: browser tests fail, they never skip.
 */
export async function findChromium(): Promise<string> {
  const told = process.env['CHROMIUM_PATH'];
  if (told) return requireFile(told);
  const found = [...installed(), chromium.executablePath()].find((path) => existsSync(path));
  return found ?? unpackChromium();
}

/**
 * Unpacks the Chromium that comes with npm and answers its path. Only on Linux x64; not safe for
 * two processes at once on a machine where it was never unpacked (see `readyBrowser`).
 */
export async function unpackChromium(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found: install one, or set CHROMIUM_PATH to its program.');
  }
  // Must stand before the import: it makes the package bring the libraries a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const path = await packed.executablePath();
  if (spawnSync(path, ['--version']).status === 0) return path;
  // An unpacking that was broken off left half of it, which the package takes for whole ever after.
  const unpacked = [path, ...['al2023', 'fonts'].map((folder) => join(tmpdir(), folder))];
  await Promise.all(unpacked.map((each) => rm(each, { recursive: true, force: true })));
  return packed.executablePath();
}

function installed(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
        join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      ]);
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name];
        return folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [];
      });
    default:
      return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
        .flatMap((name) => [join('/usr/bin', name), join('/usr/local/bin', name)])
        .concat('/snap/bin/chromium', '/opt/google/chrome/chrome');
  }
}

function requireFile(path: string): string {
  if (!existsSync(path)) throw new Error(`There is no Chromium at ${path}.`);
  return path;
}
