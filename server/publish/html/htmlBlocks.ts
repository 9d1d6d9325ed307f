import type { BlockJson } from '#shared/document.ts';
import { blockRuns } from '../edition/blockRuns.ts';
import { childBlocks } from '../edition/childBlocks.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { htmlRuns } from './htmlRuns.ts';

/** Dresses a paragraph with what belongs to it: its number, its ground. */
export type Dress = (id: string, text: Html) => Html;
type Render = (block: BlockJson, dress: Dress) => Html;

const renders: Record<BlockJson['type'], Render> = {
  paragraph: (block, dress) =>
    dress(block.attrs?.id ?? '', html`<p class="text">${htmlRuns(blockRuns(block))}</p>`),
  heading: (block) =>
    block.attrs?.level === 4
      ? html`<h4>${htmlRuns(blockRuns(block))}</h4>`
      : html`<h3>${htmlRuns(blockRuns(block))}</h3>`,
  bulletList: (block, dress) =>
    html`<ul>
      ${htmlBlocks(childBlocks(block), dress)}
    </ul>`,
  orderedList: (block, dress) => {
    const start = Math.trunc(block.attrs?.start ?? 1);
    const attribute = start === 1 ? null : html` start="${start}"`;
    return html`<ol${attribute}>${htmlBlocks(childBlocks(block), dress)}</ol>`;
  },
  listItem: (block, dress) => html`<li>${htmlBlocks(childBlocks(block), dress)}</li>`,
  blockquote: (block, dress) =>
    html`<blockquote>${htmlBlocks(childBlocks(block), dress)}</blockquote>`,
};

/** Blocks of text as flow content. */
export function htmlBlocks(blocks: readonly BlockJson[], dress: Dress): Html[] {
  return blocks.map((block) => html`${renders[block.type](block, dress)} `);
}
