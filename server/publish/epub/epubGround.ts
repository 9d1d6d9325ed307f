import type { Ground } from '#shared/ground.ts';
import { layGround } from '../ground/layGround.ts';
import { htmlShape } from '../html/htmlShape.ts';
import { html } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';

/** The ground line as one drawing, hidden from who hears the book: a sentence below says the same. */
export function epubGround(ground: Ground): Html {
  return html`<svg class="g" aria-hidden="true" focusable="false" width="100%" height="15">
    ${layGround(ground).map(htmlShape)}
  </svg> `;
}
