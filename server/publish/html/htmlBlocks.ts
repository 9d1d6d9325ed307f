import type { BlockJson } from '#shared/document.ts';
import { childBlocks } from '../edition/childBlocks.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { langAttribute } from './langAttribute.ts';
import type { Languages } from './Languages.ts';

/** What stands in and around the blocks of a text. */
export interface HtmlText {
  /** What a block says. */
  readonly say: (block: BlockJson) => Html[];
  /** Dresses a paragraph with what belongs to it: its number, its ground. */
  readonly dress: (id: string, text: Html) => Html;
  /** Of the page it stands on, and of itself. */
  readonly languages: Languages;
}
type Render = (block: BlockJson, text: HtmlText) => Html;

const renders: Record<BlockJson['type'], Render> = {
  paragraph: (block, text) =>
    text.dress(block.attrs?.id ?? '', html`<p${langOf(text)} class="text">${text.say(block)}</p>`),
  heading: (block, text) =>
    block.attrs?.level === 4
      ? html`<h4${langOf(text)}>${text.say(block)}</h4>`
      : html`<h3${langOf(text)}>${text.say(block)}</h3>`,
  bulletList: (block, text) =>
    html`<ul>
      ${htmlBlocks(childBlocks(block), text)}
    </ul>`,
  orderedList: (block, text) => {
    const start = Math.trunc(block.attrs?.start ?? 1);
    const attribute = start === 1 ? null : html` start="${start}"`;
    return html`<ol${attribute}>${htmlBlocks(childBlocks(block), text)}</ol>`;
  },
  listItem: (block, text) => html`<li>${htmlBlocks(childBlocks(block), text)}</li>`,
  blockquote: (block, text) =>
    html`<blockquote>${htmlBlocks(childBlocks(block), text)}</blockquote>`,
};

/** Blocks of text as flow content. */
export function htmlBlocks(blocks: readonly BlockJson[], text: HtmlText): Html[] {
  return blocks.map((block) => html`${renders[block.type](block, text)} `);
}

function langOf({ languages: { page, text } }: HtmlText): Html | null {
  return langAttribute(text, page);
}
