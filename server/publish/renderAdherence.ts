import type { AdheredParagraph, AdheredSection, AdherenceVoice } from '#shared/adherenceOf.ts';
import { adherence as en } from '#shared/language/en/adherence.ts';
import { formatDate } from '#shared/language/formatTime.ts';
import type { Language } from '#shared/language/language.ts';
import { adherence as nl } from '#shared/language/nl/adherence.ts';
import { adherenceKinds } from '#shared/record/state.ts';
import type { AdherenceKind } from '#shared/record/state.ts';
import type { AdherenceSite, AdherenceView } from './AdherenceView.ts';
import { oneLine } from './edition/oneLine.ts';
import { html } from './html/Html.ts';
import type { Html } from './html/Html.ts';
import { htmlPage } from './html/htmlPage.ts';
import { htmlSiteTop } from './html/htmlSiteTop.ts';
import { langAttribute } from './html/langAttribute.ts';

/** Where the name of a section comes in a sentence. */
const gap = '\u0000';

/** What partners do with what was adopted, as a page for everyone [E11, O1]. */
export function renderAdherence(
  view: AdherenceView,
  language: Language,
  site: AdherenceSite,
): string {
  const say = { nl, en }[language];
  const isNothing = view.sections.length === 0 && view.reopened.length === 0;
  const lang = langAttribute(view.language, language);
  const [before = '', after = ''] = say.reopened(gap).split(gap);
  const onward = { href: site.manifesto, label: say.toManifesto };
  return htmlPage({
    language,
    title: `${say.title} – ${oneLine(view.title)}`,
    description: say.intro,
    look: site,
    body: [
      htmlSiteTop({ ...site, onward }, language),
      html`<header class="cover">
        <p${lang} class="kind">${oneLine(view.title)}</p>
        <h1>${say.title}</h1>
        <p class="text">${isNothing ? say.nothing : say.intro}</p>
      </header> `,
      html`<main id="text" tabindex="-1">
        ${view.reopened.map(
          (section) =>
            html`<p class="text">
              ${before}<span${lang}>${oneLine(section)}</span>${after}
              <a href="${site.history}">${say.wasAdopted}</a>
            </p> `,
        )}
        ${view.sections.map((section) => sectionOf(section, view, language))}
      </main> `,
    ],
  });
}

function sectionOf(
  { section, number, paragraphs }: AdheredSection,
  view: AdherenceView,
  language: Language,
): Html {
  return html`<section class="after" aria-labelledby="h-${number}">
    <h2 id="h-${number}" lang="${view.language}">${number}. ${oneLine(section.title)}</h2>
    ${paragraphs.map((paragraph) => paragraphOf(paragraph, view, language))}
  </section> `;
}

function paragraphOf(
  { paragraph, voices, silent }: AdheredParagraph,
  view: AdherenceView,
  language: Language,
): Html {
  const { id, number, text } = paragraph;
  const say = { nl, en }[language];
  const groups = adherenceKinds.map((kind) => groupOf(kind, voices[kind], { view, language }));
  return html`<div class="backing" id="p-${id}">
    <h3><a href="#p-${id}">${number}</a></h3>
    <p class="text" lang="${view.language}">${text}</p>
    <dl>${groups}</dl>
    <p class="small">${silent === 0 ? say.all : say.silent(silent)}</p>
  </div> `;
}

function groupOf(
  kind: AdherenceKind,
  voices: readonly AdherenceVoice[],
  { view, language }: { view: AdherenceView; language: Language },
): Html | null {
  if (voices.length === 0) return null;
  const say = { nl, en }[language];
  const lang = langAttribute(view.language, language);
  const plain = voices.filter(({ note }) => note === null).map((voice) => nameOf(voice, language));
  const noted = voices.filter(({ note }) => note !== null);
  return html`<div>
    <dt>${say.ofType(say.groups[kind], voices.length, view.partners)}</dt>
    ${plain.length === 0 ? null : html`<dd>${plain.join(', ')}</dd>`}
    ${noted.map(
      (voice) =>
        html`<dd>
          ${nameOf(voice, language)}: <span${lang}>‘${voice.note}’</span>
          <b>${formatDate(voice.at, language)}</b>
        </dd> `,
    )}
  </div> `;
}

function nameOf({ partner, isOfEarlierText }: AdherenceVoice, language: Language): string {
  const say = { nl, en }[language];
  return isOfEarlierText ? say.earlier(oneLine(partner.name)) : oneLine(partner.name);
}
