import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Coverage } from '../publish/pdf/printable.ts';
import { readCoverage } from '../publish/pdf/readCoverage.ts';
import type { Typesetter, Typesetting } from '../publish/pdf/Typesetter.ts';

const faces = [
  [
    'literata',
    'Literata',
    ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'],
  ],
  ['source-sans-3', 'SourceSans3', ['400Regular', '400Regular_Italic', '600SemiBold']],
  ['noto-sans-hebrew', 'NotoSansHebrew', ['400Regular']],
  ['noto-sans-arabic', 'NotoSansArabic', ['400Regular']],
  ['noto-emoji', 'NotoEmoji', ['400Regular']],
] as const;

/** Nothing stands there: what a document reads is given with it. */
const nowhere = join(tmpdir(), 'draagvlak-typeset');

interface Opened {
  readonly compiler: NodeCompiler;
  readonly coverage: Coverage;
}

/** Sets documents by Typst, in this thread; it and its typefaces are read when first asked for. */
export class TypstTypesetter implements Typesetter {
  #opened: Promise<Opened> | null = null;

  async coverage(): Promise<Coverage> {
    const { coverage } = await this.#open();
    return coverage;
  }

  async typeset({ template, files, standard, at }: Typesetting): Promise<Uint8Array> {
    const { compiler } = await this.#open();
    for (const [name, text] of Object.entries(files))
      compiler.mapShadow(join(nowhere, name), Buffer.from(text));
    const creationTimestamp = Math.floor(Date.parse(at) / 1_000);
    try {
      // In one go: what is compiled first and written then stays until its handle is collected, and
      // nothing hurries to collect so small a thing with a hundred megabytes behind it.
      return compiler.pdf(
        { mainFileContent: template },
        { pdfStandard: standard, creationTimestamp },
      );
    } catch (reason) {
      throw new Error(`Typst refused: ${said(reason)}`, { cause: reason });
    } finally {
      compiler.resetShadow();
      // What was worked out for this document is of no use to another.
      compiler.evictCache(0);
    }
  }

  #open(): Promise<Opened> {
    return (this.#opened ??= open());
  }
}

async function open(): Promise<Opened> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { resolve } = createRequire(import.meta.url);
  const fonts = await Promise.all(
    faces.flatMap(([folder, name, weights]) =>
      weights.map((weight) =>
        readFile(resolve(`@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`)),
      ),
    ),
  );
  return {
    compiler: NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs: fonts }] }),
    coverage: fonts.map(readCoverage),
  };
}

/** What Typst says is in the code of its errors; their message is empty, or the same. */
function said(reason: unknown): string {
  const { code } = reason as { readonly code?: unknown };
  return typeof code === 'string' ? code : String(reason);
}
