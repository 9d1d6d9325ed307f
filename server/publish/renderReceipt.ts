import { formatNumber } from '#shared/language/count.ts';
import { formatExactly } from '#shared/language/formatTime.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { oneLine } from './edition/oneLine.ts';
import { notesIn } from './edition/readNotes.ts';
import { shortRoot } from './edition/shortRoot.ts';
import { html } from './html/Html.ts';
import type { Html } from './html/Html.ts';
import { htmlPage } from './html/htmlPage.ts';
import { htmlNotes } from './html/htmlNotes.ts';
import { htmlSiteTop } from './html/htmlSiteTop.ts';
import { htmlText } from './html/htmlText.ts';
import { langAttribute } from './html/langAttribute.ts';
import type { ReceiptSite, ReceiptView } from './ReceiptView.ts';

/** A receipt as a page to read: who said what, of which words, when, and how to check it [J2]. */
export function renderReceipt(view: ReceiptView, language: Language, site: ReceiptSite): string {
  const { receipt: say } = words(language);
  const title = titleOf(view, language);
  const notes = notesIn(view.wording.runs, 1);
  const languages = { page: language, text: view.language };
  const onward = { href: site.manifesto, label: say.toManifesto };
  return htmlPage({
    language,
    title,
    description: `${say.heading}. ${title}`,
    look: site,
    body: [
      htmlSiteTop({ ...site, onward }, language),
      html`<main id="text" class="receipt" tabindex="-1">
        <header>
          <p class="kind">${say.heading}</p>
          <h1>${title}</h1>
          <p class="small">${say.of(oneLine(view.manifesto))} ${placeOf(view, site, language)}</p>
          <p class="small">${view.isLatest ? say.latest : say.replaced}</p>
        </header>
        <h2>${say.words}</h2>
        <blockquote>
          <p${langAttribute(view.language, language)} class="text">${htmlText(view.wording.runs, notes, languages)}</p>
          ${htmlNotes(notes, { section: null, languages })}
        </blockquote>
        <dl>
          ${facts(view, language).map(
            ([term, value]) =>
              html`<div>
                <dt>${term}</dt>
                <dd>${value}</dd>
              </div> `,
          )}
        </dl>
        ${checking(view, language, site)}
      </main> `,
    ],
  });
}

function titleOf({ stance, amendment, partner }: ReceiptView, language: Language): string {
  const { said } = words(language).receipt;
  return said[stance === 'agree' && amendment !== null ? 'conditional' : stance](oneLine(partner));
}

function placeOf({ paragraph }: ReceiptView, { manifesto }: ReceiptSite, language: Language): Html {
  const { receipt: say } = words(language);
  if (typeof paragraph === 'string') return html`${say[paragraph]}`;
  return html`<a href="${manifesto}#p-${paragraph.id}">${say.nowAt(paragraph.number)}</a>`;
}

function facts(view: ReceiptView, language: Language): [string, string | Html][] {
  const { receipt: say } = words(language);
  const { amendment, reason, exact, head } = view;
  return [
    ...(amendment === null ? [] : ([[say.condition, say.onlyIf(amendment)]] as [string, string][])),
    ...(reason === null ? [] : ([[say.reason, oneLine(reason)]] as [string, string][])),
    [say.time, formatExactly(view.at, language)],
    [say.number, formatNumber(view.seq, language)],
    [say.fingerprint, html`<span class="root">${shortRoot(exact)}</span>`],
    [
      say.record(formatNumber(head.seq, language)),
      html`<span class="root">${shortRoot(head.root)}</span>`,
    ],
  ];
}

function checking({ seq }: ReceiptView, language: Language, { file, record }: ReceiptSite): Html {
  const { receipt: say } = words(language);
  const command = `npm run verify -- record.ndjson --receipt receipt-${seq}.json`;
  return html`<h2>${say.check}</h2>
    <p class="text">${say.checkIntro}</p>
    <ol>
      <li><a href="${file}" download>${say.save}</a> ${say.saveWhy}</li>
      <li>
        <a href="${record}" download="record.ndjson">${say.saveRecord}</a> ${say.saveRecordWhen}
      </li>
      <li>${say.run}<br /><code>${command}</code></li>
    </ol>
    <p class="small">${say.what}</p>`;
}
