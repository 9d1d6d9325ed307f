import { carries, countSaid } from '#shared/ground.ts';
import { formatNumber } from '#shared/language/count.ts';
import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import { phases } from '#shared/network.ts';
import type { Phase } from '#shared/network.ts';
import type { EditionParagraph, EditionSection, Voice } from '../edition/Edition.ts';
import { blockRuns } from '../edition/blockRuns.ts';
import { htmlChanges } from './htmlChanges.ts';
import { htmlBlocks } from './htmlBlocks.ts';
import type { HtmlText } from './htmlBlocks.ts';
import { htmlGlyph, htmlGround, htmlSlot } from './htmlGround.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { htmlNotes } from './htmlNotes.ts';
import { htmlText } from './htmlText.ts';
import { langAttribute } from './langAttribute.ts';
import type { Languages } from './Languages.ts';

/** How a section is shown. */
export interface SectionLook {
  readonly languages: Languages;
  /** Whether the ground that carries each paragraph lies under it. */
  readonly hasGround: boolean;
  /** The address of the whole, where the annex is not on the same page. */
  readonly whole?: string;
}

/**
 * A section as it is read: heading, where it stands, its text, and under each paragraph the ground
 * that carries it, where a file has that.
 */
export function htmlSection(section: EditionSection, look: SectionLook): Html {
  const { languages } = look;
  const lang = langAttribute(languages.text, languages.page);
  const { number, title, phase, standing, writers, blocks, notes, paragraphs, changes } = section;
  const { unreadable } = section;
  const text: HtmlText = {
    say: (block) => htmlText(blockRuns(block), notes.get(block) ?? [], languages),
    dress: (id, inner) => dressed(paragraphs.get(id), inner, look),
    languages,
  };
  return html`<section class="sec" id="s-${number}" aria-labelledby="h-${number}">
    <header>
      <p class="sec-nr" aria-hidden="true">${number}</p>
      <h2${lang} id="h-${number}"><span class="hidden">${number}. </span>${title}</h2>
      <p class="small">
        ${htmlPhase(phase)}${standing}${writers === '' ? null : html`<br />${writers}`}
      </p>
    </header>
    ${unreadable && html`<p class="text">${unreadable}</p> `}${htmlBlocks(blocks, text)}${htmlNotes([...notes.values()].flat(), { section: number, languages })}${changes && htmlChanges(changes, languages)}
  </section> `;
}

/** Four bricks, laid one by one as the section goes on. The name stands beside it. */
export function htmlPhase(phase: Phase): Html {
  const bricks = phases.map((_, place) => {
    const x = place * 9;
    const isLaid = place <= phases.indexOf(phase);
    const laid = isLaid ? html`<rect class="g-valid" x="${x}" width="8" height="6" />` : null;
    return html`${laid}<rect class="g-base" x="${x}" y="6" width="8" height="1" />`;
  });
  return html`<svg class="phase" aria-hidden="true" focusable="false" width="35" height="7">
    ${bricks}
  </svg> `;
}

function dressed(paragraph: EditionParagraph | undefined, text: Html, look: SectionLook): Html {
  if (!paragraph) return html`<div class="p"><div class="body">${text}</div></div>`;
  const { id, aliases, number } = paragraph;
  const { hasGround, languages } = look;
  const { exporting: say } = words(languages.page);
  return html`<div class="p" id="p-${id}">
    ${aliases.map((alias) => html`<span id="p-${alias}"></span> `)}
    <p class="nr">
      <a href="#p-${id}"><span class="hidden">${say.paragraph} </span>${number}</a>
    </p>
    <div class="body">${text}${hasGround ? groundLine(paragraph, look) : null}</div>
    ${hasGround ? objections(paragraph, languages) : null}
  </div>`;
}

function groundLine(paragraph: EditionParagraph, { languages, whole }: SectionLook): Html {
  const { page: language } = languages;
  const { id, number, ground, sentence } = paragraph;
  const { exporting: say, ground: aloud } = words(language);
  const toBacking =
    whole === undefined
      ? html`<a href="#b-${id}">${say.toBacking(number)}</a>`
      : html`<a href="${whole}#b-${id}" target="_blank">${say.toBacking(number)}</a>`;
  return html`
    <details>
      <summary>
        ${htmlGround(ground)}<span class="say"
          ><span class="hidden">${aloud.of(number)}: </span>${sentence}</span
        >
      </summary>
      ${htmlCross(paragraph, language)}
      <p class="small">${toBacking}</p>
    </details>
  `;
}

// The ground line opened: a row per type, one brick width everywhere, so the picture counts.
function htmlCross({ ground }: EditionParagraph, language: Language): Html {
  const { ground: say, partnerTypes, states } = words(language);
  const widest = Math.max(...ground.map(({ bricks }) => bricks.length));
  const rows = ground.map(({ type, bricks }) => {
    const carrying = bricks.filter(carries).length;
    const rest = countSaid(bricks)
      .filter((said) => !carries(said))
      .map(({ state, count }) => html`<br />${states.counted(state, count)}`);
    return html`<li>
      <span>${partnerTypes.group[type]}</span><span class="bar">${htmlSlot(bricks, widest)}</span
      ><span class="count"
        ><b>${formatNumber(carrying, language)}</b> ${say.outOf(bricks.length)}${rest}</span
      >
    </li> `;
  });
  return html`<ul class="cross">
    ${rows}
  </ul> `;
}

function objections({ groups }: EditionParagraph, languages: Languages): Html | null {
  const voices = groups
    .filter(({ kind }) => kind === 'objection')
    .flatMap(({ rows }) => rows.flatMap((row) => row.voices));
  if (voices.length === 0) return null;
  return html` <div class="margin">${voices.map((voice) => objection(voice, languages))}</div>`;
}

function objection({ name, reason }: Voice, { page, text }: Languages): Html {
  const say = words(page).exporting;
  return html`<p>
    ${htmlGlyph('objection')}<span><b>${say.objectsTo(name)}</b> <i${langAttribute(text, page)}>‘${reason ?? ''}’</i></span>
  </p>`;
}
