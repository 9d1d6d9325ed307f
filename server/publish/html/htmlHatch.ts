import { html } from './Html.ts';
import type { Html } from './Html.ts';

/** The hatching that outdated bricks refer to; once on each page that has any. */
export function htmlHatch(): Html {
  return html`<svg class="hidden" aria-hidden="true" focusable="false" width="0" height="0">
    <defs>
      <pattern
        id="hatch"
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect class="g-outdated" width="4" height="1.9" />
      </pattern>
    </defs>
  </svg> `;
}
