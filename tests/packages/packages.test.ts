import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { root } from '../support/sources.ts';
import { allowedLicences } from './allowedLicences.ts';

const packed = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
});
const { packages } = z
  .looseObject({ packages: z.record(z.string(), packed) })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
const installed = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, about]) => ({ name: path.split('node_modules/').at(-1) ?? '', ...about }));

/** Whether one may use it: of "A OR B" one is enough, of "A AND B" both are needed. */
function isAllowed(expression: string | undefined, allowed: readonly string[]): boolean {
  const plain = (expression ?? '').replaceAll(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => allowed.includes(each)));
}

describe('[R9] licences', () => {
  test('every package has one that is on the list', () => {
    const { along, tools } = allowedLicences;
    const faults = installed.filter(
      ({ license, dev }) => !isAllowed(license, dev ? [...along, ...tools] : along),
    );
    expect(faults.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([]);
    expect(installed.length).toBeGreaterThan(100);
  });

  test('every licence on the list is that of some package', () => {
    const used = installed.flatMap(({ license }) => license?.split(/ OR | AND |[()]/) ?? []);
    const listed = [...allowedLicences.along, ...allowedLicences.tools];
    expect(listed.filter((each) => !used.includes(each))).toEqual([]);
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0', false],
    ['SEE LICENSE IN x', false],
    [undefined, false],
  ])('%s: %s', (expression, isGood) => {
    expect(isAllowed(expression, ['MIT', 'ISC'])).toBe(isGood);
  });
});

test('[R9] the list of what is in it (CycloneDX) has every package, with version and licence, and what does not go along marked', () => {
  const done = spawnSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8' });
  const component = z.looseObject({
    name: z.string(),
    version: z.string(),
    licenses: z.array(z.unknown()).min(1),
    properties: z.array(z.looseObject({ name: z.string() })),
  });
  const listed = z
    .looseObject({ bomFormat: z.literal('CycloneDX'), components: z.array(component) })
    .parse(JSON.parse(done.stdout)).components;
  const namesOf = (found: readonly { name: string; version?: string | undefined }[]) =>
    new Set(found.map(({ name, version }) => `${name}@${version}`));
  expect(namesOf(listed)).toEqual(namesOf(installed));
  const isMarked = ({ properties }: z.infer<typeof component>) =>
    properties.some(({ name }) => name === 'cdx:npm:package:development');
  const unmarked = namesOf(listed.filter((each) => !isMarked(each)));
  const along = installed.filter(({ dev }) => dev !== true);
  expect([...namesOf(along)].filter((each) => !unmarked.has(each))).toEqual([]);
  expect([...unmarked].filter((each) => each.startsWith('vitest@'))).toEqual([]);
});

describe('[R9] the audit', () => {
  const levels = { info: 0, low: 1, moderate: 0, high: 0, critical: 0, total: 1 };
  const report = (severity: string) =>
    JSON.stringify({
      vulnerabilities: { weak: { name: 'weak', severity, range: '<2' } },
      metadata: { vulnerabilities: levels },
    });

  /** Runs it with an npm that does this. */
  function audit(script: string) {
    const place = mkdtempSync(join(tmpdir(), 'draagvlak-npm-'));
    onTestFinished(() => rmSync(place, { recursive: true, force: true }));
    writeFileSync(join(place, 'npm'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(place, 'npm'), 0o755);
    const { status, stdout } = spawnSync(process.execPath, ['tests/packages/audit.mjs'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: `${place}:/usr/bin:/bin`, AUDIT_SECONDS: '1' },
    });
    return { status, stdout };
  }

  test('passes with what is not serious, and stops at what is', () => {
    expect(audit(`echo '${report('low')}'; exit 1`)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 low'),
    });
    for (const severity of ['high', 'critical'])
      expect(audit(`echo '${report(severity)}'; exit 1`)).toMatchObject({
        status: 1,
        stdout: expect.stringContaining(`${severity}: weak <2`),
      });
  });

  test.each([
    ['says no', `echo '{"statusCode":405,"error":{"summary":""}}'; exit 1`],
    ['cannot be reached', `echo 'npm error network'; exit 1`],
    ['is silent', 'exec sleep 20'],
  ])('where the registry %s, it says that it was not checked, and holds nobody up', (_, script) => {
    expect(audit(script)).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^audit: NOT CHECKED/),
    });
  });
});
