import type { ManifestoId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { Page } from '../publish/Page.ts';
import { publicStyleHash } from '../publish/publicStyleHash.ts';
import type { Site } from '../publish/Site.ts';
import type { House } from './House.ts';
import { readWhatCanBeRead } from './readWhatCanBeRead.ts';
import { renderOnce } from './renderOnce.ts';

export interface PublicPageInput {
  readonly manifesto: ManifestoId;
  readonly language: Language;
  readonly site: Site;
  /** The number of one section, for a page elsewhere. */
  readonly section?: number;
}

/** A page anyone may read, without account or script. */
export interface PublicPage {
  readonly page: Page;
  /** By which its style is allowed. */
  readonly styleHash: string;
  /** Whether all of it is adopted, so that its text does not change any more [S5]. */
  readonly isAdopted: boolean;
}

/**
 * The public page of a manifesto, or of one of its sections.
 *
 * @throws Refusal `not-found`
 */
export async function publicPage(
  house: House,
  { manifesto, language, site, section }: PublicPageInput,
): Promise<PublicPage> {
  const view = await readWhatCanBeRead(house, manifesto);
  const job = { view, language, site, ...(section !== undefined && { section }) };
  const name = ['page', language, site.scheme, section].join(' ');
  const page = await renderOnce(view, name, () => house.press.page(job));
  const isAdopted = view.sections.every(({ phase }) => phase === 'adopted');
  return { page, styleHash: publicStyleHash, isAdopted };
}
