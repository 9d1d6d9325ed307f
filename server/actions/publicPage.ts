import type { ManifestoId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { Page } from '../publish/Page.ts';
import { publicStyleHash } from '../publish/publicStyleHash.ts';
import type { Site } from '../publish/Site.ts';
import type { House } from './House.ts';
import { readWhatCanBeRead } from './readWhatCanBeRead.ts';
import { RecentlyMade } from './RecentlyMade.ts';
import type { MadeOf } from './RecentlyMade.ts';
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
  /** Whether all that stands on it is adopted, so that its text does not change any more [S5]. */
  readonly isAdopted: boolean;
}

const recent = new WeakMap<House, RecentlyMade<PublicPage>>();

/**
 * The public page of a manifesto, or of one of its sections. That of a manifesto shows all that was
 * said and decided; its words can be those of ten seconds ago, for a large one takes long to set and
 * many read it while others type.
 *
 * @throws Refusal `not-found`
 */
export async function publicPage(house: House, input: PublicPageInput): Promise<PublicPage> {
  if (input.section !== undefined) return (await makePage(house, input)).value;
  const pages = recent.get(house) ?? new RecentlyMade<PublicPage>();
  recent.set(house, pages);
  const name = `${input.manifesto} ${nameOf(input)}`;
  return pages.get(name, house.records.state.seq, () => makePage(house, input));
}

async function makePage(house: House, input: PublicPageInput): Promise<MadeOf<PublicPage>> {
  const { manifesto, language, site, section } = input;
  const view = await readWhatCanBeRead(house, manifesto);
  const job = { view, language, site, ...(section !== undefined && { section }) };
  const page = await renderOnce(view, nameOf(input), () => house.press.page(job));
  const sections = view.sections.filter(({ number }) => !section || number === section);
  // One without sections has yet to be written: there is nothing in it that was adopted.
  const isAdopted = sections.length > 0 && sections.every(({ phase }) => phase === 'adopted');
  const isInPart = sections.some(({ isUnreadable }) => isUnreadable);
  return { value: { page, styleHash: publicStyleHash, isAdopted }, seq: view.seq, isInPart };
}

function nameOf({ language, site, section }: PublicPageInput): string {
  return ['page', language, site.scheme, section].join(' ');
}
