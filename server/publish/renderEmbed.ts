import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { Refusal } from '#shared/refusal.ts';
import type { ManifestoView } from '#shared/view.ts';
import { readEdition } from './edition/readEdition.ts';
import { html } from './html/Html.ts';
import { htmlHatch } from './html/htmlHatch.ts';
import { htmlPage } from './html/htmlPage.ts';
import { htmlSection } from './html/htmlSection.ts';
import { langAttribute } from './html/langAttribute.ts';
import type { Site } from './Site.ts';

/** Where the title comes in a sentence. */
const gap = '\u0000';

/**
 * One section, to stand in a page elsewhere: its text with the ground under each paragraph, and the
 * way to the whole [O3].
 *
 * @throws Refusal `not-found`
 */
export function renderEmbed(
  { view, section: number }: { view: ManifestoView; section: number },
  language: Language,
  site: Site,
): string {
  const edition = readEdition(view, { language });
  const section = edition.sections.find((each) => each.number === number);
  if (!section) throw new Refusal('not-found', 'There is no such section.');
  const { exporting: say } = words(language);
  const lang = langAttribute(view.language, language);
  const [before = '', after = ''] = say.readWhole(gap).split(gap);
  return htmlPage({
    language,
    title: `${number}. ${section.title}`,
    description: `${edition.title}. ${edition.asOf}`,
    look: site,
    hasLaw: false,
    body: [
      htmlHatch(),
      html`<main id="text" tabindex="-1">
          <h1${lang} class="hidden">${edition.title}</h1>
          ${htmlSection(section, { languages: { page: language, text: view.language }, hasGround: true, whole: site.address })}
        </main>
        <footer class="of">
          <p class="small">
            ${edition.asOf}
            <a href="${site.address}#s-${number}" target="_blank"
              >${before}<span${lang}>${edition.title}</span>${after}</a
            >
          </p>
        </footer>`,
    ],
  });
}
