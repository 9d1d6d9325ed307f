import { words } from '#shared/language/words.ts';
import { blockRuns } from '../edition/blockRuns.ts';
import type { EditionParagraph, EditionSection } from '../edition/Edition.ts';
import { withNotes } from '../edition/withNotes.ts';
import { htmlBlocks } from '../html/htmlBlocks.ts';
import { htmlChanges } from '../html/htmlChanges.ts';
import { htmlGlyph } from '../html/htmlGround.ts';
import { html } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';
import { htmlRuns } from '../html/htmlRuns.ts';
import { htmlPhase } from '../html/htmlSection.ts';
import { langAttribute } from '../html/langAttribute.ts';
import type { Languages } from '../html/Languages.ts';
import { epubGround } from './epubGround.ts';
import { epubNotes } from './epubNotes.ts';

/** A section as a chapter of its own, with its footnotes behind it; and the ground, where a file has that. */
export function epubSection(
  section: EditionSection,
  hasGround: boolean,
  languages: Languages,
): Html {
  const { number, title, phase, standing, writers, blocks, notes, paragraphs, changes } = section;
  const text = htmlBlocks(blocks, {
    say: (block) =>
      withNotes(blockRuns(block), notes.get(block) ?? []).flatMap((part) =>
        'note' in part ? [reference(part.note)] : htmlRuns([part.run]),
      ),
    dress: (id, inner) => dressed(paragraphs.get(id), inner, { hasGround, languages }),
    languages,
  });
  return html`<section epub:type="chapter" role="doc-chapter" id="s-${number}" aria-labelledby="h-${number}">
    <h2${langAttribute(languages.text, languages.page)} id="h-${number}"><span class="sec-nr">${number}.</span> ${title}</h2>
    <p class="small">
      ${htmlPhase(phase)}${standing}${writers === '' ? null : html`<br />${writers}`}
    </p>
    ${text}${epubNotes([...notes.values()].flat(), languages)}${changes && htmlChanges(changes, languages)}
  </section> `; // prettier-ignore
}

function reference(number: number): Html {
  return html`<sup
    ><a epub:type="noteref" role="doc-noteref" id="r-${number}" href="#n-${number}"
      >${number}</a
    ></sup
  >`;
}

function dressed(
  paragraph: EditionParagraph | undefined,
  text: Html,
  { hasGround, languages }: { hasGround: boolean; languages: Languages },
): Html {
  if (!paragraph) return html`<div class="p">${text}</div>`;
  const { id, aliases, number } = paragraph;
  const { exporting: say } = words(languages.page);
  return html`<div class="p" id="p-${id}">
    ${aliases.map((alias) => html`<span id="p-${alias}"></span>`)}
    <p class="nr"><span class="hidden">${say.paragraph} </span>${number}</p>
    ${text} ${hasGround ? groundLine(paragraph, languages) : null}
  </div>`;
}

function groundLine(paragraph: EditionParagraph, { page, text }: Languages): Html {
  const { id, number, ground, sentence, groups } = paragraph;
  const { exporting: say, ground: aloud } = words(page);
  const objections = groups
    .filter(({ kind }) => kind === 'objection')
    .flatMap(({ rows }) => rows.flatMap((row) => row.voices));
  return html`${epubGround(ground)}
    <p class="say">
      <a href="#b-${id}"><span class="hidden">${aloud.of(number)}: </span>${sentence}</a>
    </p>
    ${objections.map(
      ({ name, reason }) =>
        html`<p class="small">
          ${htmlGlyph('objection')} <b>${say.objectsTo(name)}</b> <i${langAttribute(text, page)}>‘${reason ?? ''}’</i>
        </p> `,
    )}`;
}
