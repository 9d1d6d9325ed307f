import type { Brick, BrickState, Ground } from '#shared/ground.ts';
import { slotShapes } from '../ground/slotShapes.ts';
import { slotWeight } from '../ground/slotWeight.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { htmlShape } from './htmlShape.ts';

/** The ground line under a paragraph. Hidden from assistive technology: a sentence says the same. */
export function htmlGround(ground: Ground): Html {
  const slots = ground.map(
    ({ bricks }) => html`<span class="g-w${slotWeight(bricks.length)}">${barOf(bricks)}</span>`,
  );
  return html`<span class="g">${slots}</span>`;
}

// Of a type that said nothing there is the line alone, which the style draws. On a page of hundreds
// that is most of it.
function barOf(bricks: readonly Brick[]): Html | null {
  return bricks.some(({ state }) => state !== 'silent') ? htmlSlot(bricks) : null;
}

/** One type's bricks. `of` is how many bricks the full width stands for. */
export function htmlSlot(bricks: readonly Brick[], of = bricks.length): Html {
  const width = Number(((100 * bricks.length) / of).toFixed(3));
  return html`<svg aria-hidden="true" focusable="false" width="${width}%" height="15">
    ${slotShapes(bricks).map(htmlShape)}
  </svg>`;
}

/** A small brick in a state, for legends. */
export function htmlGlyph(state: BrickState): Html {
  return html`<svg class="g-glyph" aria-hidden="true" focusable="false" width="14" height="15">
    ${slotShapes([{ state }]).map(htmlShape)}
  </svg>`;
}
