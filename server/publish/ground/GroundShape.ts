/**
 * A piece of the drawing under a paragraph, in the grammar of the ground line. `x` and `width` are
 * shares of the whole width; the rest is in pixels from the top of a drawing of 15 high, in which
 * the line lies at 7.
 */
export type GroundShape =
  | {
      readonly kind: 'bar';
      /** What it looks like; `base` is the line itself. */
      readonly look: 'valid' | 'open' | 'hatch' | 'objection' | 'base';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'point';
      readonly look: 'dot' | 'ring';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
    }
  /** Where two bricks touch, from above the drawing down to the line. */
  | { readonly kind: 'seam'; readonly x: number };
