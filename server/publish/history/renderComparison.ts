import type { ComparedRow } from '#shared/comparison.ts';
import type { FormattedPart } from '#shared/formattedDifference.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { bareText } from '#shared/wording.ts';
import { oneLine } from '../edition/oneLine.ts';
import { html } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';
import { htmlPage } from '../html/htmlPage.ts';
import { htmlSiteTop } from '../html/htmlSiteTop.ts';
import { langAttribute } from '../html/langAttribute.ts';
import type { Languages } from '../html/Languages.ts';
import { nameOfMoment } from './entriesOf.ts';
import type { ComparisonView, HistorySite } from './HistoryView.ts';
import { historyWords } from './historyWords.ts';
import { rowTitle } from './rowTitle.ts';

/** How one version of a section became another, paragraph by paragraph. */
export function renderComparison(
  view: ComparisonView,
  language: Language,
  site: HistorySite,
): string {
  const { open: say, rows: rowWords } = historyWords(language);
  const { history, past, from, to, rows } = view;
  const title = say.comparedOf(`${past.number}: ${oneLine(past.section.title)}`);
  const names = [from, to].map((moment) => nameOfMoment(history, past, { moment, language }));
  const line = say.compared(names[0] ?? '', names[1] ?? '');
  const changed = rows.filter(({ kind, isMoved }) => kind !== 'same' || isMoved);
  const same = rows.length - changed.length;
  return htmlPage({
    language,
    title,
    description: line,
    look: site,
    body: [
      htmlSiteTop({ ...site, onward: { href: site.history, label: say.toHistory } }, language),
      html`<main id="text" class="receipt" tabindex="-1">
        <header>
          <p class="kind">${say.kind}</p>
          <h1>${title}</h1>
          <ol>
            ${[from, to].map(
              (moment, place) =>
                html`<li>
                  <a href="${site.addressOf(past.section.id, moment)}"
                    >${say.read}: ${names[place] ?? ''}</a
                  >
                </li> `,
            )}
          </ol>
        </header>
        ${changed.length === 0 ? html`<p class="text">${rowWords.nothing}</p>` : null}
        ${changed.map((row) => compared(row, view, language))}
        ${changed.length > 0 && same > 0 ? html`<p class="small">${rowWords.same(same)}</p>` : null}
      </main> `,
    ],
  });
}

function compared(row: ComparedRow, view: ComparisonView, language: Language): Html {
  const languages = { page: language, text: view.history.language };
  return html`<article>
    <h2>${rowTitle(row, language)}</h2>
    <p${langAttribute(languages.text, language)} class="text">${partsOf(row.parts, languages)}</p>
  </article> `;
}

// A footnote stands between brackets, and says so to who hears it.
function partsOf(parts: readonly FormattedPart[], { page, text: own }: Languages): Html[] {
  const { footnote, inserted, deleted } = words(page).frame;
  const lang = langAttribute(page, own);
  return parts.map(({ kind, runs }, place) => {
    const isIn = (at: number) => parts[at]?.isNote ?? false;
    const opens = isIn(place) && !isIn(place - 1);
    const closes = isIn(place) && !isIn(place + 1);
    const text = bareText(runs);
    const tags: Record<FormattedPart['kind'], () => Html> = {
      same: () => html`${text}`,
      insert: () => html`<ins><span${lang} class="hidden">${inserted} </span>${text}</ins>`,
      delete: () => html`<del><span${lang} class="hidden">${deleted} </span>${text}</del>`,
    };
    const before = opens ? html` [<span${lang} class="hidden">${footnote}: </span>` : null;
    return html`${before}${tags[kind]()}${closes ? ']' : null}`;
  });
}
