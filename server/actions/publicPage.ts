import type { ManifestoId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import { publicStyleHash } from '../publish/publicStyleHash.ts';
import { renderHtml } from '../publish/renderHtml.ts';
import type { Site } from '../publish/Site.ts';
import type { House } from './House.ts';
import { readManifesto } from './readManifesto.ts';
import { renderOnce } from './renderOnce.ts';

export interface PublicPageInput {
  readonly manifesto: ManifestoId;
  readonly language: Language;
  readonly site: Site;
}

/** The page anyone may read, without account or script, with the hash its style is allowed by. */
export async function publicPage(
  house: House,
  { manifesto, language, site }: PublicPageInput,
): Promise<{ html: string; styleHash: string }> {
  const view = await readManifesto(house, manifesto);
  const render = () => renderHtml(view, { language }, site);
  return {
    html: await renderOnce(view, `page ${language} ${site.scheme}`, render),
    styleHash: publicStyleHash,
  };
}
