// Makes a clone ready to run: dependencies first, then the two builds, each only when needed.
// Uses nothing but Node itself, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestNode = [20, 19];
const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'node_modules/.prepared');
const keyFile = join(root, 'dist/.built');

requireNode();
const stamp = hash([readFileSync(join(root, 'package-lock.json')), ...platform()]);
if (read(stampFile) !== stamp) install();
const key = hash(['client', 'shared', 'server'].flatMap(contents).concat(manifest(), stamp));
if (read(keyFile) !== key) build();

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  stop(`Draagvlak needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`);
}

function platform() {
  return [process.versions.node, process.platform, process.arch];
}

function install() {
  say('Installing dependencies …');
  // NODE_ENV=production would leave out what the build needs.
  const wanted = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = findNpm();
  if (npm) run(process.execPath, [npm, ...wanted]);
  else run('npm', wanted, { shell: process.platform === 'win32' });
  writeFileSync(stampFile, stamp);
}

/** npm's own script: as npm tells it, else beside this Node; undefined when only PATH knows. */
function findNpm() {
  const told = process.env['npm_execpath'];
  const bin = dirname(process.execPath);
  const beside = ['../lib/node_modules/npm/bin/npm-cli.js', 'node_modules/npm/bin/npm-cli.js'];
  return [
    ...(told && basename(told) === 'npm-cli.js' ? [told] : []),
    ...beside.map((path) => join(bin, path)),
  ].find((path) => existsSync(path));
}

function build() {
  // Without its key a half-finished build is never taken for a whole one.
  rmSync(keyFile, { force: true });
  say('Building the pages …');
  vite('client/vite.config.ts');
  say('Building the server …');
  vite('server/vite.config.ts');
  mkdirSync(dirname(keyFile), { recursive: true });
  writeFileSync(keyFile, key);
}

function vite(config) {
  const bin = join(root, 'node_modules/vite/bin/vite.js');
  run(process.execPath, [bin, 'build', '--config', config, '--logLevel', 'warn'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/** Runs a step silently; what it printed is shown only when it fails. */
function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
  if (done.status === 0) return;
  stop([done.stdout, done.stderr, done.error?.message].filter(Boolean).join('\n'));
}

/** Path and bytes of every file under a folder, in an order that is the same everywhere. */
function contents(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .flatMap((path) => [path.slice(root.length), readFileSync(path)]);
}

function manifest() {
  return [readFileSync(join(root, 'package.json'))];
}

function hash(parts) {
  const sum = createHash('sha256');
  // The length in front keeps two neighbours from being read as one.
  for (const part of parts) sum.update(`${Buffer.byteLength(part)}:`).update(part);
  return sum.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function say(line) {
  console.log(line);
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
