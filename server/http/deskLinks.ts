import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestoBySlug, sectionsOf } from '#shared/record/sections.ts';
import type { RecordState } from '#shared/record/state.ts';

/** A file of the built pages, as Vite's manifest lists it: which others it needs, by their names. */
interface Built {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, Built>>;

const code = ['app/desk/DeskPage.tsx', 'editor/SectionEditor.tsx'];
// What the desk is set in; a letter that comes later makes the browser set all of it again.
const typefaces = /\/(?:literata-latin-opsz|source-sans-3-latin-wght)-normal\.woff2$/u;

interface AskedDesk {
  readonly clientDirectory: string;
  readonly state: RecordState;
  readonly slug: string;
  /** The section in the address; counts from 1. */
  readonly number: number;
}

/**
 * What the desk will ask for, as `link` elements for the page that starts it. Else the browser finds
 * out step by step: the code, who it is, the record, the editor, the text; each waits for the one
 * before it.
 */
export async function deskLinks({ clientDirectory, ...asked }: AskedDesk): Promise<string[]> {
  const list = await readFile(join(clientDirectory, '.vite/manifest.json'), 'utf8');
  return [...linksToCode(JSON.parse(list) as Manifest), ...linksToAnswers(asked)];
}

function linksToCode(manifest: Manifest): string[] {
  const loaded = reached(manifest, ['index.html']);
  const files = [...reached(manifest, code)].filter((name) => !loaded.has(name));
  const built = files.flatMap((name) => manifest[name] ?? []);
  const faces = Object.entries(manifest).filter(([name]) => typefaces.test(name));
  const sheets = new Set(built.flatMap(({ css = [] }) => css));
  return [
    ...faces.map(
      ([, { file }]) =>
        `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}" />`,
    ),
    ...[...sheets].map((file) => `<link rel="preload" as="style" crossorigin href="/${file}" />`),
    ...built.map(({ file }) => `<link rel="modulepreload" crossorigin href="/${file}" />`),
  ];
}

function reached(manifest: Manifest, names: readonly string[], seen = new Set<string>()) {
  for (const name of names.filter((one) => !seen.has(one))) {
    seen.add(name);
    reached(manifest, manifest[name]?.imports ?? [], seen);
  }
  return seen;
}

function linksToAnswers({ state, slug, number }: Omit<AskedDesk, 'clientDirectory'>): string[] {
  const manifesto = manifestoBySlug(state, slug);
  if (!manifesto) return [];
  const section = sectionsOf(state, manifesto.id)[number - 1];
  const answers = ['/me', '/manifestos', `/manifestos/${manifesto.id}/state`];
  if (section) answers.push(`/sections/${section.id}/paragraphs`);
  return answers.map(
    (path) => `<link rel="preload" as="fetch" crossorigin href="/api/v1${path}" />`,
  );
}
