import { brickStates } from '#shared/ground.ts';
import { adherence as en } from '#shared/language/en/adherence.ts';
import { adherence as nl } from '#shared/language/nl/adherence.ts';
import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { ManifestoView } from '#shared/view.ts';
import type { Edition } from './edition/Edition.ts';
import { readEdition } from './edition/readEdition.ts';
import { annexWords } from './edition/annexWords.ts';
import { htmlAdvice } from './html/htmlAdvice.ts';
import { htmlAmendments } from './html/htmlAmendments.ts';
import { htmlAnnex } from './html/htmlAnnex.ts';
import { htmlDecisions } from './html/htmlDecisions.ts';
import { htmlGlyph } from './html/htmlGround.ts';
import { htmlHatch } from './html/htmlHatch.ts';
import { html } from './html/Html.ts';
import { htmlHead } from './html/htmlHead.ts';
import type { Html } from './html/Html.ts';
import { htmlPage } from './html/htmlPage.ts';
import { htmlPhase, htmlSection } from './html/htmlSection.ts';
import { htmlSiteTop } from './html/htmlSiteTop.ts';
import { htmlTake } from './html/htmlTake.ts';
import { langAttribute } from './html/langAttribute.ts';
import type { ExportOptions } from './ExportOptions.ts';
import type { Site } from './Site.ts';

/**
 * The manifesto as one page that stands alone: no script, nothing fetched, no style but
 * `publicStyle`. On a `site` it is the public page, in our typefaces and with the ways onward.
 */
export function renderHtml(
  view: ManifestoView,
  options: ExportOptions,
  site: Site | null = null,
): string {
  const { language } = options;
  const edition = readEdition(view, options);
  const { exporting: say } = words(language);
  return htmlPage({
    language,
    title: edition.title,
    description: `${edition.title}. ${edition.asOf}`,
    look: site,
    ...(site && { head: htmlHead(view, edition, site) }),
    body: [
      htmlHatch(),
      site && htmlSiteTop({ ...site, onward: { href: '#take', label: say.take } }, language),
      cover(edition, language),
      contents(edition, language, site),
      html`<main id="text" tabindex="-1">
          ${edition.sections.map((section) => htmlSection(section, { languages: { page: language, text: view.language }, hasGround: edition.hasAnnexes }))}
          ${edition.hasAnnexes ? behind(edition, language) : null}
        </main>
        <footer>
          ${site && htmlTake({ site, title: edition.title }, language)}
          <p class="small">${edition.seal.verify}</p>
          <dl>
            <dt class="small">${edition.seal.label}</dt>
            <dd class="root">${edition.seal.root}</dd>
            <dt class="small">${say.seal}</dt>
            <dd class="seal">${edition.seal.lines.join('\n')}</dd>
          </dl>
        </footer>`,
    ],
  });
}

const annexes = [htmlAnnex, htmlAmendments, htmlDecisions, htmlAdvice];

function behind(edition: Edition, language: Language): Html {
  return html`<div>${annexes.map((annex) => annex(edition, language))}</div>`;
}

function cover(
  { title, textLanguage, asOf, notes, hasAnnexes }: Edition,
  language: Language,
): Html {
  const { exporting: say, states } = words(language);
  const key = brickStates.map(
    (state) => html`<span class="nowrap">${htmlGlyph(state)} ${states.names[state]}</span> `,
  );
  return html`<header class="cover">
    <p class="kind">${say.kind}</p>
    <h1${langAttribute(textLanguage, language)}>${title}</h1>
    <p class="small">${asOf}</p>
    ${notes.map((note) => html`<p class="small">${note}</p> `)}${hasAnnexes ? html`<p class="key small">${say.key}<br />${key}</p> ` : null}
  </header> `;
}

function contents(edition: Edition, language: Language, site: Site | null): Html {
  const { sections, hasAnnexes, textLanguage } = edition;
  const say = words(language).exporting;
  const lang = langAttribute(textLanguage, language);
  const lines = sections.map(
    ({ number, title, phase, standing }) =>
      html`<li>
        <a href="#s-${number}"><span class="nr">${number}</span> <span${lang}>${title}</span></a>
        <span class="small">${htmlPhase(phase)}${standing}</span>
      </li> `,
  );
  const ways = [
    ['annex', say.annex],
    ['amendments', say.openAmendments],
    ['decisions', annexWords(language).decisions],
    ['advice', annexWords(language).advice],
  ].map(
    ([id = '', title = '']) =>
      html`<li>
        <a href="#${id}"><span class="nr"></span> <span>${title}</span></a>
      </li> `,
  );
  return html`<nav class="contents" aria-labelledby="h-contents">
    <h2 id="h-contents">${say.contents}</h2>
    <ul>
      ${lines}${hasAnnexes ? ways : null}
      ${site && sections.some(({ phase }) => phase === 'adopted') ? toAdherence(site, language) : null}
    </ul>
  </nav> `;
}

function toAdherence({ adherence }: Site, language: Language): Html {
  const { link } = { nl, en }[language];
  return html`<li>
    <a href="${adherence}"><span class="nr"></span> <span>${link}</span></a>
  </li> `;
}
