import { brickStates } from '#shared/ground.ts';
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
import { html } from './html/Html.ts';
import type { Html } from './html/Html.ts';
import { htmlPage } from './html/htmlPage.ts';
import { htmlPhase, htmlSection } from './html/htmlSection.ts';
import { htmlSiteTop } from './html/htmlSiteTop.ts';
import { htmlTake } from './html/htmlTake.ts';
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
    body: [
      hatch,
      site && htmlSiteTop({ ...site, onward: { href: '#take', label: say.take } }, language),
      cover(edition, language),
      contents(edition, language),
      html`<main id="text" lang="${view.language}" tabindex="-1">
          ${edition.sections.map((section) => htmlSection(section, edition.hasAnnexes, language))}
          ${edition.hasAnnexes ? behind(edition, language) : null}
        </main>
        <footer>
          ${site && htmlTake(site, language)}
          <p class="small">${say.verify}</p>
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
  return html`<div lang="${language}">${annexes.map((annex) => annex(edition, language))}</div>`;
}

const hatch = html`<svg class="hidden" aria-hidden="true" focusable="false" width="0" height="0">
  <defs>
    <pattern
      id="hatch"
      width="4"
      height="4"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(-45)"
    >
      <rect class="g-outdated" width="4" height="1.9" />
    </pattern>
  </defs>
</svg> `;

function cover({ title, asOf, notes, hasAnnexes }: Edition, language: Language): Html {
  const { exporting: say, states } = words(language);
  const key = brickStates.map(
    (state) => html`<span class="nowrap">${htmlGlyph(state)} ${states.names[state]}</span> `,
  );
  return html`<header class="cover">
    <p class="kind">${say.kind}</p>
    <h1>${title}</h1>
    <p class="small">${asOf}</p>
    ${notes.map((note) => html`<p class="small">${note}</p> `)}${hasAnnexes ? html`<p class="key small">${say.key}<br />${key}</p> ` : null}
  </header> `;
}

function contents({ sections, hasAnnexes }: Edition, language: Language): Html {
  const say = words(language).exporting;
  const lines = sections.map(
    ({ number, title, phase, standing }) =>
      html`<li>
        <a href="#s-${number}"><span class="nr">${number}</span> <span>${title}</span></a>
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
    </ul>
  </nav> `;
}
