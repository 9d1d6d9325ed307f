import type { ExportFormat } from '#shared/exportFormats.ts';
import type { ManifestoId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { ExportOptions } from '../publish/ExportOptions.ts';
import { exportFormats } from '../publish/formats.ts';
import type { House } from './House.ts';
import { readManifesto } from './readManifesto.ts';
import { renderOnce } from './renderOnce.ts';

export interface Exported {
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array;
}

interface ExportRequest extends Pick<ExportOptions, 'amendments'> {
  readonly manifesto: ManifestoId;
  readonly format: ExportFormat;
  readonly language?: Language | undefined;
}

/** The whole manifesto as a file, in the manifesto's language unless another is asked for. */
export async function exportManifesto(
  house: House,
  { manifesto, format, language: asked, amendments }: ExportRequest,
): Promise<Exported> {
  const view = await readManifesto(house, manifesto);
  const options = { language: asked ?? view.language, amendments };
  const { extension, mediaType } = exportFormats[format];
  const made = `${format} ${JSON.stringify(options)}`;
  return {
    name: `${view.slug}-${view.seq}${amendments === 'tracked' ? '-tracked' : ''}.${extension}`,
    mediaType,
    body: await renderOnce(view, made, () => house.press.print({ view, format, options })),
  };
}
