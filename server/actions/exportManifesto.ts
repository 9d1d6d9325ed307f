import type { ExportFormat } from '#shared/exportFormats.ts';
import type { ManifestoId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import { exportFormats } from '../publish/formats.ts';
import type { House } from './House.ts';
import { readManifesto } from './readManifesto.ts';
import { renderOnce } from './renderOnce.ts';

export interface Exported {
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array;
}

/** The whole manifesto as a file, in the manifesto's language unless another is asked for. */
export async function exportManifesto(
  house: House,
  {
    manifesto,
    format,
    language: asked,
  }: { manifesto: ManifestoId; format: ExportFormat; language?: Language | undefined },
): Promise<Exported> {
  const view = await readManifesto(house, manifesto);
  const options = { language: asked ?? view.language };
  const { extension, mediaType } = exportFormats[format];
  const made = `${format} ${JSON.stringify(options)}`;
  return {
    name: `${view.slug}-${view.seq}.${extension}`,
    mediaType,
    body: await renderOnce(view, made, () => house.press.print({ view, format, options })),
  };
}
