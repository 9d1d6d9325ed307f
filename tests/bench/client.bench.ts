import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { barePath, buildBare } from './client/buildBare.ts';
import { measureHeap } from './client/measureHeap.ts';
import { measureLoading } from './client/measureLoading.ts';
import { measureMatrix } from './client/measureMatrix.ts';
import { measureStrokes } from './client/measureStrokes.ts';
import type { Site } from './client/openThrottled.ts';
import type { PageUnderTest } from './client/PageUnderTest.ts';
import {
  keys,
  loads,
  minutes,
  parts,
  sampleSeconds,
  throttle,
  typists,
} from './client/settings.ts';
import { startTypists } from './client/startTypists.ts';
import { BigManifesto } from './consent/BigManifesto.ts';
import type { Sessions } from './consent/BigManifesto.ts';
import { percentile, percentiles } from './figures/percentile.ts';
import { slope } from './figures/slope.ts';

const size = {
  sections: 12,
  paragraphs: 50,
  partners: 150,
  endorsements: 1_000,
  amendments: 200,
  openOf: 1,
  times: 2,
};
const manifesto = new BigManifesto(size);
const editor = '[data-arrival] .ProseMirror[contenteditable="true"] p';
const say = (what: string, value: string) => console.log(`  ${what.padEnd(48)} ${value}`);
const ms = (value: number) => Math.round(value).toLocaleString('en');
const mb = (value: number) => (value / 1e6).toFixed(2);
const ratio = (ours: number, bare: number) => `(${(ours / bare).toFixed(2)}×)`;

test('client', { timeout: 900_000 + minutes * 90_000 }, async () => {
  const path = await mkdtemp(join(tmpdir(), 'draagvlak-client-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  const sessions = await manifesto.write(path);
  const { url } = await runServer({ DEMO: '0', DATA_DIR: path });
  const site: Site = { url, browser: await openBrowser(), serveBare: await buildBare() };
  const pages = pagesFor(sessions);
  const words = manifesto.places.length * size.times * 50;
  console.log(
    `\n${size.sections} sections, ${manifesto.places.length} paragraphs, ${ms(words)} words, ${ms(size.endorsements)} endorsements, ${size.amendments} amendments; ${throttle}× slower than this machine, ${typists} others type`,
  );
  await startTypists(url, seatsFor(sessions));
  if (parts.includes('loading')) await printLoading(site, Object.values(pages));
  if (parts.includes('typing')) await printTyping(site, pages);
  if (parts.includes('matrix')) await printMatrix(site, pages);
  if (parts.includes('memory')) await printMemory(site, pages);
});

function pagesFor({ mandateHolders, reader }: Sessions) {
  const writer = mandateHolders[0] ?? null;
  const margin = '[data-note] .draagvlak-amendment-chip, [data-note] button';
  return {
    front: { name: 'front page', path: '/', session: null, waitsFor: { text: '.front__title', specimen: '.specimen blockquote' } }, // prettier-ignore
    public: { name: 'public page', path: '/m/groot', session: null, waitsFor: { text: 'main p' } },
    reading: { name: 'desk, reading', path: '/manifest/groot/1', session: reader, waitsFor: { text: '[data-arrival] .ProseMirror p', margin } }, // prettier-ignore
    desk: { name: 'desk, writing', path: '/manifest/groot/1', session: writer, waitsFor: { text: '[data-arrival] .ProseMirror p', editor, margin } }, // prettier-ignore
    matrix: { name: 'who carries what', path: '/manifest/groot/draagvlak', session: writer, waitsFor: { text: '.matrix' } }, // prettier-ignore
    bare: {
      name: 'bare Tiptap',
      path: `${barePath}#s1`,
      session: writer,
      waitsFor: { text: '.ProseMirror p', editor: '.ProseMirror[contenteditable="true"] p' },
    },
  } satisfies Record<string, PageUnderTest>;
}

type Pages = ReturnType<typeof pagesFor>;

// Half of them in the section that is looked at, and the others in the rest.
function seatsFor({ mandateHolders }: Sessions) {
  return Array.from({ length: typists }, (_, place) => ({
    section: manifesto.placeOf(place % 2 === 0 ? 0 : place * size.paragraphs).section,
    session: mandateHolders[place + 1] ?? '',
  }));
}

async function printLoading(site: Site, pages: readonly PageUnderTest[]): Promise<void> {
  console.log('First load, ms (medians)');
  for (const page of pages) {
    const { seen, largest, longestTask, scriptBytes } = await measureLoading(site, page, { loads, throttle }); // prettier-ignore
    const there = Object.entries(seen).map(([name, at]) => `${name} ${ms(at)}`);
    say(page.name, `${there.join(' · ')} · largest paint ${ms(largest)} · longest task ${ms(longestTask)} · script ${(scriptBytes / 1_000).toFixed(1)} kB gz`); // prettier-ignore
  }
}

async function printTyping(site: Site, { desk, bare }: Pages): Promise<void> {
  console.log(`From keystroke to paint, ms, ${keys} keys`);
  const ours = await measureStrokes(site, desk, { keys, throttle });
  const theirs = await measureStrokes(site, bare, { keys, throttle });
  for (const [name, share] of percentiles) {
    const [a, b] = [percentile(ours.strokes, share), percentile(theirs.strokes, share)];
    say(`${name}: the desk, bare Tiptap`, `${a.toFixed(1)} · ${b.toFixed(1)} ${ratio(a, b)}`);
  }
  for (const [name, { tasks, strokes }] of [['the desk', ours], ['bare Tiptap', theirs]] as const) // prettier-ignore
    say(`tasks over 50 ms, and the longest: ${name}`, `${tasks.length} · ${ms(Math.max(0, ...tasks))} (${strokes.length} keys seen)`); // prettier-ignore
}

async function printMatrix(site: Site, { matrix }: Pages): Promise<void> {
  console.log(`Who carries what: from key to paint, ms, ${keys} keys`);
  const { inPicture, inTable, tasks } = await measureMatrix(site, matrix, { keys, throttle });
  for (const [name, share] of percentiles)
    say(`${name}: the picture, the table part by part`, `${percentile(inPicture, share).toFixed(1)} · ${percentile(inTable, share).toFixed(1)}`); // prettier-ignore
  say('tasks over 50 ms, and the longest', `${tasks.length} · ${ms(Math.max(0, ...tasks))}`);
}

async function printMemory(site: Site, { desk, bare }: Pages): Promise<void> {
  console.log(`Heap after collecting, MB, each ${sampleSeconds} s for ${minutes} minutes`);
  const plan = { minutes, sampleSeconds };
  const [ours, theirs] = await Promise.all([desk, bare].map((page) => measureHeap(site, page, plan))); // prettier-ignore
  for (const [name, samples = []] of [
    ['the desk', ours],
    ['bare Tiptap', theirs],
  ] as const) {
    const perMinute = (slope(samples) * 60) / sampleSeconds;
    say(name, `${samples.map(mb).join(' ')}: ${mb(perMinute)} a minute`);
  }
}
