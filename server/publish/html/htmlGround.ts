import type { Brick, BrickState, Ground } from '#shared/ground.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

/** Bricks of one state that lie side by side: from which brick, and how many. */
interface Stretch {
  readonly from: number;
  readonly count: number;
}
type Draw = (stretch: Stretch, of: number) => Html;

const share = (bricks: number, of: number) => `${Number(((100 * bricks) / of).toFixed(3))}%`;
const bar =
  (kind: string, y: number, height: number): Draw =>
  ({ from, count }, of) =>
    html`<rect class="${kind}" x="${share(from, of)}" y="${y}" width="${share(count, of)}" height="${height}" />`; // prettier-ignore
const points =
  (kind: string, radius: number): Draw =>
  ({ from, count }, of) =>
    html`${Array.from(
      { length: count },
      (_, place) =>
        html`<circle class="${kind}" cx="${share(from + place + 0.5, of)}" cy="4.6" r="${radius}" />`, // prettier-ignore
    )}`;
const both =
  (...draws: readonly Draw[]): Draw =>
  (stretch, of) =>
    html`${draws.map((draw) => draw(stretch, of))}`;

/** What carries lies on the line at 7 px, which the style draws; an objection hangs below it. */
const draws: Record<BrickState, Draw> = {
  valid: bar('g-valid', 0, 7),
  cosmetic: both(bar('g-valid', 0, 2), bar('g-valid', 5, 2)),
  conditional: bar('g-open', 1, 5.5),
  outdated: bar('g-hatch', 0, 7),
  abstained: points('g-dot', 2.2),
  'outdated-abstention': points('g-ring', 1.9),
  objection: bar('g-objection', 9, 6),
  'outdated-objection': bar('g-hatch', 9, 6),
  silent: () => html``,
};

/** The ground line under a paragraph. Hidden from assistive technology: a sentence says the same. */
export function htmlGround(ground: Ground): Html {
  const slots = ground.map(
    ({ bricks }) => html`<span class="g-w${weightOf(bricks.length)}">${barOf(bricks)}</span>`,
  );
  return html`<span class="g">${slots}</span>`;
}

// Of a type that said nothing there is the line alone. On a page of hundreds that is most of it.
function barOf(bricks: readonly Brick[]): Html | null {
  return bricks.some(({ state }) => state !== 'silent') ? htmlSlot(bricks) : null;
}

/** One type's bricks. `of` is how many bricks the full width stands for. */
export function htmlSlot(bricks: readonly Brick[], of = bricks.length): Html {
  const count = bricks.length;
  return html`<svg aria-hidden="true" focusable="false" width="${share(count, of)}" height="15">
    ${stretches(bricks).map(({ state, ...stretch }) => draws[state](stretch, count))}${seams(bricks)}
  </svg>`;
}

/** A small brick in a state, for legends. */
export function htmlGlyph(state: BrickState): Html {
  return html`<svg class="g-glyph" aria-hidden="true" focusable="false" width="14" height="15">
    ${draws[state]({ from: 0, count: 1 }, 1)}
  </svg>`;
}

function stretches(bricks: readonly Brick[]): (Stretch & { readonly state: BrickState })[] {
  return bricks.flatMap(({ state }, from) => {
    if (bricks[from - 1]?.state === state) return [];
    const after = bricks.slice(from).findIndex((brick) => brick.state !== state);
    return [{ state, from, count: after < 0 ? bricks.length - from : after }];
  });
}

const onTheLine = new Set<BrickState>(['valid', 'cosmetic', 'conditional', 'outdated']);

// Between bricks that touch only: who is silent has left no brick, and they are the most by far.
function seams(bricks: readonly Brick[]): Html[] {
  return bricks.flatMap(({ state }, place) => {
    const before = bricks[place - 1];
    if (!before || !onTheLine.has(before.state) || !onTheLine.has(state)) return [];
    const x = share(place, bricks.length);
    return [html`<line class="g-seam" x1="${x}" x2="${x}" y1="-1" y2="7" />`];
  });
}

// Slots grow slowly with the group, so that one ministry is seen beside many municipalities.
function weightOf(partners: number): number {
  if (partners === 1) return 1;
  if (partners < 5) return 2;
  if (partners < 10) return 3;
  return partners < 25 ? 5 : 8;
}
