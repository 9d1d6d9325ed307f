import type { IncomingMessage } from 'node:http';
import type { Device } from '../records/Device.ts';

// The first that fits: most browsers name others too.
const browsers: readonly (readonly [RegExp, Device['browser']])[] = [
  [/\bEdg/, 'edge'],
  [/\b(Firefox|FxiOS)\b/, 'firefox'],
  [/Chrome|Chromium|CriOS/, 'chrome'],
  [/\bSafari\b/, 'safari'],
];
const systems: readonly (readonly [RegExp, Device['system']])[] = [
  [/\b(iPhone|iPad|iPod)\b/, 'ios'],
  [/\bAndroid\b/, 'android'],
  [/\bWindows\b/, 'windows'],
  [/\bMac OS X\b/, 'macos'],
  [/\bLinux\b/, 'linux'],
];

/** What a request comes from, in two words; nothing else of what a browser says is kept. */
export function readDevice({ headers }: Pick<IncomingMessage, 'headers'>): Device {
  const said = headers['user-agent'] ?? '';
  return {
    browser: browsers.find(([sign]) => sign.test(said))?.[1] ?? 'other',
    system: systems.find(([sign]) => sign.test(said))?.[1] ?? 'other',
  };
}
