import { posix } from 'node:path';

/**
 * One row of the wall table: what files in a room may import. Rooms and packages are patterns, in
 * which a star stands for anything. A room that has no row may import nothing and must be added.
 */
interface Wall {
  readonly from: string;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

/** Modules of Node that compute and touch no disk, network or process. */
const pureNode = ['assert', 'buffer', 'crypto', 'events', 'perf_hooks', 'timers', 'util'].flatMap(
  (name) => [`node:${name}`, `node:${name}/*`],
);
const yjs = ['yjs', 'y-protocols/*', 'lib0/*'];
const react = ['react', 'react/*', 'react-dom', 'react-dom/*'];
const page = [
  ...react,
  'wouter',
  'wouter/*',
  '@tanstack/react-query',
  '@tiptap/*',
  '@fontsource-variable/*',
  ...yjs,
  'diff',
  'qr',
  'zod',
  'zod/mini',
];
const schema = ['blockquote', 'bold', 'document', 'heading', 'italic', 'link', 'list'].concat(
  'paragraph',
  'text',
);
const common = ['client/live', 'client/api', 'client/ui', 'shared'];

/** The first row that fits a file counts; its own room is always open to it. */
const walls: readonly Wall[] = [
  {
    from: 'shared/*',
    rooms: [],
    packages: [
      'zod',
      'diff',
      'lib0/*',
      '@noble/hashes/*',
      '@tiptap/core',
      '@tiptap/pm/model',
      '@tiptap/pm/transform',
      ...schema.map((name) => `@tiptap/extension-${name}`),
    ],
  },
  // Who may decide, and do what one does for all: a few types.
  { from: 'server/pen/*', rooms: [], packages: [] },
  {
    // What processes tell each other beside the data.
    from: 'server/relay/*',
    rooms: ['server/rooms/Elsewhere.ts'],
    packages: ['node:*', 'ioredis'],
  },
  {
    from: 'server/storage/*',
    // The ports it fills belong to the rooms that use them; nothing else above is open to it.
    rooms: [
      'server/rooms/UpdateLog.ts',
      'server/records/AuditStore.ts',
      'server/records/FlowStore.ts',
      'server/records/Journal.ts',
      'server/records/KeptFile.ts',
      'server/pen',
      'shared',
    ],
    packages: ['node:*', 'lib0/*', 'lowdb', 'lowdb/*', 'pg'],
  },
  {
    // Copies of a data directory, and what is proven of them.
    from: 'server/backups/*',
    rooms: ['server/storage', 'server/records', 'server/rooms', 'shared'],
    packages: ['node:*', 'zod'],
  },
  {
    // A server of our own that is run, loaded and killed from outside.
    from: 'server/drill/*',
    rooms: ['server/backups', 'shared'],
    packages: ['node:*', 'pg', 'ws', ...yjs],
  },
  {
    from: 'server/rooms/*',
    rooms: ['server/pen', 'shared'],
    packages: [...pureNode, ...yjs, '@tiptap/pm/*', '@tiptap/y-tiptap'],
  },
  {
    from: 'server/records/*',
    rooms: ['server/pen', 'shared'],
    packages: [...pureNode, 'otpauth'],
  },
  {
    // The other programs by which people prove who they are.
    from: 'server/ways/*',
    rooms: ['shared'],
    packages: [...pureNode, 'openid-client', '@simplewebauthn/server'],
  },
  { from: 'server/publish/*', rooms: ['shared'], packages: [...pureNode, 'node:zlib', 'fflate'] },
  {
    // Files that are brought in: bytes in, blocks out.
    from: 'server/intake/*',
    rooms: ['shared'],
    packages: [
      ...pureNode,
      'node:path',
      'fflate',
      'htmlparser2',
      'markdown-it',
      'markdown-it-footnote',
    ],
  },
  {
    from: 'server/mail/*',
    // What is waiting to go out, and the one way in which text becomes HTML.
    rooms: ['server/records', 'server/publish/html/Html.ts', 'shared'],
    packages: [...pureNode, 'nodemailer'],
  },
  {
    from: 'server/actions/*',
    rooms: [
      'server/rooms',
      'server/records',
      'server/pen',
      'server/publish',
      'server/intake',
      'shared',
    ],
    packages: [...pureNode, 'zod', 'pino'],
  },
  {
    from: 'server/notices/*',
    // What people are told is derived from record and texts, and mailed by others.
    rooms: ['server/actions', 'server/records', 'shared'],
    packages: pureNode,
  },
  {
    from: 'server/demo/*',
    rooms: ['server/actions', 'shared'],
    packages: pureNode,
  },
  {
    from: 'server/http/*',
    // Mail, for who reads what has not been sent.
    rooms: [
      'server/actions',
      'server/mail',
      'server/notices',
      'server/records',
      'server/ways',
      'shared',
    ],
    packages: ['node:*', 'express', 'helmet', 'zod', 'rate-limiter-flexible', 'pino'],
  },
  {
    from: 'server/ws/*',
    rooms: ['server/rooms', 'server/pen', 'shared'],
    packages: ['node:*', 'ws', ...yjs, 'zod', 'rate-limiter-flexible', 'pino'],
  },
  {
    from: 'server/main.ts',
    rooms: ['server/app', 'server/config.ts'],
    packages: [],
  },
  ...['retention', 'backup', 'restore', 'drill', 'migrate', 'move'].map((command) => ({
    from: `server/${command}.ts`,
    rooms: ['server/app'],
    packages: [],
  })),
  { from: 'server/press.ts', rooms: ['server/app'], packages: [] },
  { from: 'server/reader.ts', rooms: ['server/app'], packages: [] },
  { from: 'server/config.ts', rooms: ['shared'], packages: ['node:*', 'zod'] },
  { from: 'server/prepare.mjs', rooms: [], packages: ['node:*'] },
  { from: 'server/vite.config.ts', rooms: [], packages: ['node:*', 'vite'] },
  // The verifier shares nothing with what it checks: what is wrong in one is not wrong in both.
  { from: 'server/verify/*', rooms: [], packages: ['node:*'] },
  {
    from: 'server/app/*',
    // All of the server but the verifier.
    rooms: [
      'actions',
      'backups',
      'demo',
      'drill',
      'http',
      'intake',
      'mail',
      'notices',
      'pen',
      'publish',
      'records',
      'relay',
      'rooms',
      'storage',
      'ways',
      'ws',
    ]
      .map((room) => `server/${room}`)
      .concat('server/config.ts', 'shared'),
    packages: ['*'],
  },
  {
    from: 'client/vite.config.ts',
    rooms: ['client/yTiptapGuard.ts'],
    packages: ['node:*', 'vite', '@vitejs/plugin-react'],
  },
  { from: 'client/yTiptapGuard.ts', rooms: [], packages: ['vite'] },
  {
    from: 'client/ui/*',
    rooms: ['shared'],
    packages: [...react, '@fontsource-variable/*'],
  },
  {
    from: 'client/api/*',
    rooms: ['shared'],
    packages: [...react, '@tanstack/react-query', '@simplewebauthn/browser'],
  },
  {
    from: 'client/live/*',
    rooms: ['client/api', 'shared'],
    packages: [...react, '@tanstack/react-query', ...yjs, 'y-websocket'],
  },
  { from: 'client/app/*', rooms: ['client/*', 'shared'], packages: page },
  // What is proposed is written in the editor of the text, on one paragraph: one editor, not two.
  {
    from: 'client/amend/*',
    rooms: [...common, 'client/editor/words/WordsEditor.tsx'],
    packages: page,
  },
  ...[
    'editor',
    'endorse',
    'adherence',
    'doubt',
    'find',
    'insight',
    'lead',
    'history',
    'intake',
    'network',
    'publish',
  ].map((feature) => ({
    from: `client/${feature}/*`,
    rooms: common,
    packages: page,
  })),
  {
    // What is computed from figures knows nothing of the server that they are of.
    from: 'tests/simulate/*',
    rooms: ['tests/chaos/Chance.ts'],
    packages: ['node:*', 'vitest', 'vitest/*', 'fast-check'],
  },
  { from: 'tests/*', rooms: ['*'], packages: ['*'] },
];

/**
 * What is wrong with one import line, or undefined when the wall table allows it.
 * `file` is a path from the root of the project, `specifier` what stands between the quotes.
 */
export function findWallFault(file: string, specifier: string): string | undefined {
  const wall = walls.find(({ from }) => fits(from, file));
  if (!wall) return `${file}: its room has no row in the wall table (tests/support/walls.ts)`;
  const inside = !isPackage(specifier);
  if (inside && specifier.startsWith('.') && leavesFor(file, specifier) === 'shared') {
    return `${file}: say #shared/… instead of ${specifier}`;
  }
  const target = inside ? resolveInside(file, specifier) : specifier;
  const open = inside ? [roomOf(file), ...wall.rooms] : wall.packages;
  if (open.some((pattern) => fits(pattern, target) || fits(`${pattern}/*`, target)))
    return undefined;
  return `${file} may not import ${specifier}`;
}

/** The path from the root that a relative or `#shared/` specifier in `file` points at. */
export function resolveInside(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return posix.join(posix.dirname(file), specifier);
}

export function isPackage(specifier: string): boolean {
  return !/^[.#]/.test(specifier);
}

/**
 * The room a file is in: its first two folders, or itself when it stands directly in one. The tests are
 * one room, but for the simulation.
 */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  const isWhole = first === 'shared' || (first === 'tests' && second !== 'simulate');
  return isWhole ? first : `${first}/${second}`;
}

/** The top folder an import goes to from another one, if it does. */
function leavesFor(file: string, specifier: string): string | undefined {
  const [to] = resolveInside(file, specifier).split('/');
  return to === file.split('/')[0] ? undefined : to;
}

function fits(pattern: string, path: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  return rest.length === 0 ? path === head : path.startsWith(head);
}
