import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import type { Moment } from '#shared/record/state.ts';
import { oneLine } from '../edition/oneLine.ts';
import { html } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';
import { htmlPage } from '../html/htmlPage.ts';
import { htmlPhase } from '../html/htmlSection.ts';
import { htmlSiteTop } from '../html/htmlSiteTop.ts';
import { sameMoment } from '#shared/moments.ts';
import { entriesOf, whenOf } from './entriesOf.ts';
import type { HistoryEntry } from './entriesOf.ts';
import type { HistorySite, HistoryView, SectionPast } from './HistoryView.ts';
import { historyWords } from './historyWords.ts';

/** How a manifesto came about, section by section, for anyone to read. */
export function renderHistory(view: HistoryView, language: Language, site: HistorySite): string {
  const { open: say } = historyWords(language);
  const title = say.title(oneLine(view.title));
  const onward = { href: site.manifesto, label: say.back };
  return htmlPage({
    language,
    title,
    description: `${title}. ${say.intro}`,
    look: site,
    body: [
      htmlSiteTop({ ...site, onward }, language),
      html`<main id="text" class="receipt" tabindex="-1">
        <header>
          <p class="kind">${say.kind}</p>
          <h1>${title}</h1>
          <p class="small">${say.intro}</p>
        </header>
        ${view.sections.map((past) => sectionPast(view, past, { language, site }))}
      </main> `,
    ],
  });
}

interface Around {
  readonly language: Language;
  readonly site: HistorySite;
}

function sectionPast(view: HistoryView, past: SectionPast, around: Around): Html {
  const { language } = around;
  const { open: say } = historyWords(language);
  const { section, number } = past;
  const entries = entriesOf(view, past, language);
  const versions = entries.flatMap(({ moment }) => moment ?? []);
  return html`<section id="s-${number}" aria-labelledby="h-${number}">
    <h2 id="h-${number}">
      <span lang="${view.language}">${number}. ${oneLine(section.title)}</span>
    </h2>
    <p class="small">${htmlPhase(section.phase)}${words(language).phases.names[section.phase]}</p>
    ${
      entries.length === 0
        ? html`<p class="text">${say.nothing}</p>`
        : html`<ol>
            ${entries.map((entry) => happened(entry, past, { ...around, versions }))}
          </ol>`
    }
  </section> `;
}

function happened(
  { at, title, lines, moment }: HistoryEntry,
  { section }: SectionPast,
  { language, site, versions }: Around & { readonly versions: readonly Moment[] },
): Html {
  const { open: say } = historyWords(language);
  const before =
    moment &&
    versions.slice(0, versions.indexOf(moment)).findLast((one) => !sameMoment(one, moment));
  const read =
    moment &&
    html`<a href="${site.addressOf(section.id, moment)}"
      >${say.read}<span class="hidden"> ${say.readWhat(title)}</span></a
    >`;
  const compare =
    before &&
    html` ·
      <a href="${site.addressOf(section.id, before, moment)}"
        >${say.compareBefore}<span class="hidden"> ${say.compareWhat(title)}</span></a
      >`;
  return html`<li>
    <b>${title}</b><br />
    <span class="small">${whenOf({ at }, language)}</span>
    ${lines.map((line) => html`<br /><span>${line}</span>`)}
    ${read && html`<br />${read}${compare ?? null}`}
  </li> `;
}
