import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { Refusal } from '#shared/refusal.ts';
import type { ManifestoView } from '#shared/view.ts';
import { readEdition } from './edition/readEdition.ts';
import { html } from './html/Html.ts';
import { htmlHatch } from './html/htmlHatch.ts';
import { htmlPage } from './html/htmlPage.ts';
import { htmlSection } from './html/htmlSection.ts';
import type { Site } from './Site.ts';

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
  return htmlPage({
    language,
    title: `${number}. ${section.title}`,
    description: `${edition.title}. ${edition.asOf}`,
    look: site,
    hasLaw: false,
    body: [
      htmlHatch(),
      html`<main id="text" lang="${view.language}" tabindex="-1">
          <h1 class="hidden">${edition.title}</h1>
          ${htmlSection(section, { language, hasGround: true, whole: site.address })}
        </main>
        <footer class="of">
          <p class="small">
            <span lang="${language}">${edition.asOf}</span>
            <a href="${site.address}#s-${number}" target="_blank"
              >${say.readWhole(edition.title)}</a
            >
          </p>
        </footer>`,
    ],
  });
}
