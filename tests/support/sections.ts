import type { ParagraphView, VanishedParagraph } from '#shared/view.ts';
import type { Client, Writer } from './Client.ts';
import { until } from './until.ts';
import { writeText } from './typing.ts';

export interface SectionAnswer {
  readonly paragraphs: readonly ParagraphView[];
  readonly vanished: readonly VanishedParagraph[];
}

/** The paragraphs of a section as the API tells them. */
export async function readParagraphs(client: Client, section = 's1'): Promise<SectionAnswer> {
  return (await client.get(`/sections/${section}/paragraphs`)).body as unknown as SectionAnswer;
}

/** Opens a section, gives it this text, and waits until it is saved. */
export async function openWith(
  client: Client,
  texts: readonly string[],
  section = 's1',
): Promise<Writer> {
  const writer = client.open(section);
  await until(() => writer.provider.synced && writer.fragment.length > 0);
  writeText(writer, texts);
  await until(() => writer.isSaved);
  return writer;
}

/** Opens a section and waits until it is there. */
export async function openSection(client: Client, section = 's1'): Promise<Writer> {
  const writer = client.open(section);
  await until(() => writer.provider.synced && writer.fragment.length > 0);
  return writer;
}

/** Waits until all writers have the same text; answers it. */
export async function untilEqual(writers: readonly Writer[]): Promise<readonly string[]> {
  const texts = () => writers.map((writer) => JSON.stringify(writer.fragment.toJSON()));
  await until(() => writers.every(({ isSaved }) => isSaved) && new Set(texts()).size === 1);
  return writers[0]?.texts() ?? [];
}
