import { formatList } from '#shared/language/count.ts';
import type { Language } from '#shared/language/language.ts';
import { orderOfMoments, sameMoment } from '#shared/moments.ts';
import type { EndorsementView } from '#shared/view.ts';
import { blockRuns } from '../edition/blockRuns.ts';
import { childBlocks } from '../edition/childBlocks.ts';
import { oneLine } from '../edition/oneLine.ts';
import { readNotes } from '../edition/readNotes.ts';
import { html } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';
import { htmlBlocks } from '../html/htmlBlocks.ts';
import { htmlNotes } from '../html/htmlNotes.ts';
import { htmlPage } from '../html/htmlPage.ts';
import { htmlSiteTop } from '../html/htmlSiteTop.ts';
import { htmlText } from '../html/htmlText.ts';
import { entriesOf, nameOfMoment, whenOf } from './entriesOf.ts';
import type { HistorySite, VersionView } from './HistoryView.ts';
import { historyWords } from './historyWords.ts';

/** The text of one version of a section, with the ways to compare it. */
export function renderVersion(view: VersionView, language: Language, site: HistorySite): string {
  const { open: say } = historyWords(language);
  const { history, past, moment } = view;
  const { number } = past;
  const name = nameOfMoment(history, past, { moment, language });
  const title = `${number}. ${oneLine(past.section.title)}`;
  return htmlPage({
    language,
    title: `${title} – ${name}`,
    description: `${title}. ${say.versionAt(name)}`,
    look: site,
    body: [
      htmlSiteTop({ ...site, onward: { href: site.history, label: say.toHistory } }, language),
      html`<main id="text" tabindex="-1">
          <h1 class="hidden">${title} – ${name}</h1>
          <section class="sec" aria-labelledby="h-${number}">
            <header>
              <h2 id="h-${number}" lang="${history.language}">${title}</h2>
              <p class="small">${say.versionAt(name)}</p>
            </header>
            <div>${textOf(view, language)}</div>
          </section>
          ${signed(view, language)}
        </main>
        <footer>${others(view, language, site)}</footer> `,
    ],
  });
}

function textOf({ document, paragraphs, past, history }: VersionView, language: Language): Html {
  const languages = { page: language, text: history.language };
  const notes = readNotes(document, 1);
  const numbers = new Map(paragraphs.map(({ id, number }) => [id as string, number]));
  const blocks = htmlBlocks(childBlocks(document), {
    say: (block) => htmlText(blockRuns(block), notes.get(block) ?? [], languages),
    dress: (id, text) =>
      html`<div class="p" id="p-${id}">
        <p class="nr">${numbers.get(id) ?? null}</p>
        <div class="body">${text}</div>
      </div>`,
    languages,
  });
  return html`${blocks}${htmlNotes([...notes.values()].flat(), { section: past.number, languages })}`;
}

function signed({ adoption }: VersionView, language: Language): Html | null {
  if (!adoption) return null;
  const { open: say, adoption: words } = historyWords(language);
  const rows = adoption.section.paragraphs.flatMap(({ number, endorsements }) => {
    const names = endorsements.filter(standsBehind).map(({ partnerName }) => oneLine(partnerName));
    if (number === null) return [];
    return html`<div>
      <dt>${say.signedFor(number)}</dt>
      <dd>${formatList(names, language) || words.nobody}</dd>
    </div> `;
  });
  return html`<section class="after" aria-labelledby="h-signed">
    <h2 id="h-signed">${say.signed}</h2>
    <p class="small">${words.intro(whenOf(adoption, language))}</p>
    <dl>${rows}</dl>
  </section> `;
}

function standsBehind({ stance, validity }: EndorsementView): boolean {
  return stance === 'agree' && (validity === 'valid' || validity === 'cosmetic');
}

function others(view: VersionView, language: Language, site: HistorySite): Html | null {
  const { history, past, moment } = view;
  const { open: say } = historyWords(language);
  const all = entriesOf(history, past, language).flatMap(({ title, at, moment: other }) =>
    other && !sameMoment(other, moment) ? [{ title, at, other }] : [],
  );
  // Of several things at one moment the last.
  const entries = all.filter(
    ({ other }, place) => !sameMoment(other, all[place + 1]?.other ?? moment),
  );
  if (entries.length === 0) return null;
  const links = entries.map(({ title, at, other }) => {
    // From the earlier to the later one.
    const [from, to] = [other, moment].toSorted(orderOfMoments);
    const address = from && to ? site.addressOf(past.section.id, from, to) : '';
    return html`<li>
      <a href="${address}">${title}</a> <span class="small">${whenOf({ at }, language)}</span>
    </li> `;
  });
  return html`<nav id="take" aria-labelledby="h-others">
    <h2 id="h-others">${say.compareTwo}</h2>
    <ul>
      ${links}
    </ul>
  </nav> `;
}
