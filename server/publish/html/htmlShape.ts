import type { GroundShape } from '../ground/GroundShape.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

const percent = (share: number) => `${Number((100 * share).toFixed(3))}%`;

/** A piece of the drawing of the ground, as SVG; the style of the page has its colours. */
export function htmlShape(shape: GroundShape): Html {
  const x = percent(shape.x);
  if (shape.kind === 'seam')
    return html`<line class="g-seam" x1="${x}" x2="${x}" y1="-1" y2="7" />`;
  const { look, y } = shape;
  if (shape.kind === 'point')
    return html`<circle class="g-${look}" cx="${x}" cy="${y}" r="${shape.radius}" />`;
  return html`<rect class="g-${look}" x="${x}" y="${y}" width="${percent(shape.width)}" height="${shape.height}" />`; // prettier-ignore
}
