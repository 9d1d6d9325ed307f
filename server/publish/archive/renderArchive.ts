import { createHash } from 'node:crypto';
import { formatNumber } from '#shared/language/count.ts';
import { archive as en } from '#shared/language/en/archive.ts';
import { formatExactly } from '#shared/language/formatTime.ts';
import { languages } from '#shared/language/language.ts';
import type { Language } from '#shared/language/language.ts';
import { archive as nl } from '#shared/language/nl/archive.ts';
import { words } from '#shared/language/words.ts';
import type { ManifestoView } from '#shared/view.ts';
import { oneLine } from '../edition/oneLine.ts';
import { shortRoot } from '../edition/shortRoot.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import { zipped } from '../office/zipped.ts';
import type { ArchivedForm } from './ArchivedForm.ts';
import type { Enclosed } from './Enclosed.ts';

/** A file of the archive, and what it is in the words of each language. */
interface Payload {
  readonly path: string;
  readonly mediaType: string;
  readonly what: Readonly<Record<Language, string>>;
  readonly bytes: Uint8Array;
}

const readmes = { nl: 'LEESMIJ.txt', en: 'README.txt' };
const says = { nl, en };
/** What is read by the verifier: see `server/verify`. */
const checked = /\.(?:json|html|md|txt)$/u;

/**
 * Everything of one moment in one zip: each form, the record, the program that checks them, and how.
 * It is a bag (BagIt, RFC 8493): of what archives take in, the form with the fewest parts, of which
 * the check sums can be worked out with what every computer has.
 */
export async function renderArchive(
  view: ManifestoView,
  options: ExportOptions,
  { forms, record, verifier }: Enclosed & { forms: readonly ArchivedForm[] },
): Promise<Uint8Array> {
  const payload: Payload[] = [];
  for (const form of forms) payload.push(await made(view, options, form));
  payload.push(
    fileOf('record.ndjson', 'application/x-ndjson', record),
    fileOf('verify.mjs', 'text/javascript', verifier),
  );
  const metadata = bytesOf(`${JSON.stringify(metadataOf(view, options, payload), null, 2)}\n`);
  payload.push(fileOf('metadata.json', 'application/json', metadata));
  const sums = payload.map(({ path, bytes }) => [path, bytes] as const);
  const tags: (readonly [string, Uint8Array])[] = [
    ['bagit.txt', bytesOf('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['bag-info.txt', bytesOf(infoOf(view, payload))],
    ['manifest-sha256.txt', bytesOf(sumsOf(sums))],
    ...languages.map((each) => [readmes[each], bytesOf(readme(view, payload, each))] as const),
  ];
  const folder = `${view.slug}-${view.seq}`;
  const all = [...tags, ['tagmanifest-sha256.txt', bytesOf(sumsOf(tags))] as const, ...sums];
  return zipped(Object.fromEntries(all.map(([path, bytes]) => [`${folder}/${path}`, bytes])));
}

async function made(
  view: ManifestoView,
  options: ExportOptions,
  { format, extension, mediaType, render }: ArchivedForm,
): Promise<Payload> {
  const bytes = await render(view, options);
  return {
    path: `data/${view.slug}.${extension}`,
    mediaType,
    what: {
      nl: words('nl').exporting.formats[format].what,
      en: words('en').exporting.formats[format].what,
    },
    bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes,
  };
}

const kinds = { 'record.ndjson': 'record', 'verify.mjs': 'verify', 'metadata.json': 'metadata' };

function fileOf(name: keyof typeof kinds, mediaType: string, bytes: Uint8Array): Payload {
  const kind = kinds[name] as keyof typeof nl.files;
  const what = { nl: nl.files[kind], en: en.files[kind] };
  return { path: `data/${name}`, mediaType, what, bytes };
}

function metadataOf(view: ManifestoView, options: ExportOptions, payload: readonly Payload[]) {
  const { title, slug, language, at, head } = view;
  return {
    format: 'draagvlak-archive',
    version: 1,
    ...{ title, slug, language, at, record: head },
    contains: {
      language: options.language,
      section: options.section ?? null,
      hasAnnexes: options.annexes !== 'none',
    },
    files: payload.map(({ path, mediaType, bytes }) => ({
      ...{ path, mediaType, bytes: bytes.length, sha256: sha256(bytes) },
    })),
  };
}

function infoOf(
  { title, slug, seq, at, head }: ManifestoView,
  payload: readonly Payload[],
): string {
  const bytes = payload.reduce((sum, file) => sum + file.bytes.length, 0);
  return [
    `External-Description: ${oneLine(title)}`,
    `External-Identifier: ${slug}-${seq}`,
    `Internal-Sender-Identifier: ${head.root}`,
    `Bagging-Date: ${at.slice(0, 10)}`,
    `Payload-Oxum: ${bytes}.${payload.length}`,
    '',
  ].join('\n');
}

function readme(view: ManifestoView, payload: readonly Payload[], language: Language): string {
  const exported = payload
    .map(({ path }) => path.replace('data/', ''))
    .filter((path) => checked.test(path) && path !== 'metadata.json');
  return says[language].readme({
    title: oneLine(view.title),
    asOf: words(language).exporting.asOf(
      formatExactly(view.at, language),
      formatNumber(view.seq, language),
    ),
    verify: `node verify.mjs record.ndjson ${exported.map((path) => `--export ${path}`).join(' ')}`,
    files: payload.map(({ path, what }) => ({ path, what: what[language] })),
    root: shortRoot(view.head.root).replaceAll(' ', ''),
  });
}

// As `sha256sum` writes and reads it.
function sumsOf(files: readonly (readonly [path: string, bytes: Uint8Array])[]): string {
  return files.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
