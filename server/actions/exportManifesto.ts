import type { ExportFormat } from '#shared/exportFormats.ts';
import type { ManifestoId, SectionId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import { Refusal } from '#shared/refusal.ts';
import type { ExportOptions } from '../publish/ExportOptions.ts';
import { exportFormats } from '../publish/formats.ts';
import type { House } from './House.ts';
import { readEarlierText } from './readEarlierText.ts';
import { readManifesto } from './readManifesto.ts';
import { recordFile } from './recordFile.ts';
import { renderOnce } from './renderOnce.ts';

export interface Exported {
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array;
}

/** A form, and what is wanted in it; without a language, it is in that of the manifesto. */
export interface AskedExport {
  readonly manifesto: ManifestoId;
  readonly format: ExportFormat;
  readonly language?: Language | undefined;
  readonly annexes?: 'all' | 'none' | undefined;
  readonly section?: SectionId | undefined;
  readonly amendments?: 'listed' | 'tracked' | undefined;
  /** The number in the record of the version since which changes are wanted, instead of the text. */
  readonly since?: number | undefined;
  readonly isSignedIn: boolean;
  /** The full address of a page of ours; null where only this machine has it. */
  readonly pageAt?: ((path: string) => string) | null;
}

/**
 * The manifesto as a file, or one section of it, or what changed in them.
 *
 * @throws Refusal `not-found` when it has no such section, or there is no such version;
 * `not-signed-in` when what was then is not for everyone.
 */
export async function exportManifesto(house: House, asked: AskedExport): Promise<Exported> {
  const { manifesto, format, section } = asked;
  const view = await readManifesto(house, manifesto);
  const number = view.sections.find(({ id }) => id === section)?.number;
  if (section !== undefined && number === undefined)
    throw new Refusal('not-found', 'The manifesto has no such section.');
  const { since, isSignedIn } = asked;
  const sections = view.sections.map(({ id }) => id).filter((id) => !section || id === section);
  const earlier =
    since === undefined ? null : await readEarlierText(house, { sections, since, isSignedIn });
  const isTracked = asked.amendments === 'tracked';
  const isBare = asked.annexes === 'none' && since === undefined;
  const options: ExportOptions = {
    language: asked.language ?? view.language,
    ...(isBare && { annexes: 'none' }),
    ...(section !== undefined && { section }),
    ...(isTracked && { amendments: 'tracked' }),
    ...(isTracked && asked.pageAt && { address: asked.pageAt(`/m/${view.slug}`) }),
  };
  const { extension, mediaType } = exportFormats[format];
  const part = [
    number === undefined ? '' : `-section-${number}`,
    isBare ? '-text' : '',
    isTracked ? '-tracked' : '',
    since === undefined ? '' : `-since-${since}`,
  ].join('');
  const made = `${format} ${JSON.stringify(options)} ${since}`;
  return {
    name: `${view.slug}-${view.seq}${part}.${extension}`,
    mediaType,
    body: await renderOnce(view, made, async () => {
      const record = format === 'zip' && { record: await recordFile(house, view) };
      const wanted = earlier ? { ...options, since: earlier } : options;
      return house.press.print({ view, format, options: wanted, ...record });
    }),
  };
}
