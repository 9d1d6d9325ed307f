import type { Run } from '#shared/wording.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

type Mark = Exclude<keyof Run, 'text' | 'footnote'>;

const marks: Record<Mark, (inner: Html, run: Run) => Html> = {
  italic: (inner) => html`<em>${inner}</em>`,
  bold: (inner) => html`<strong>${inner}</strong>`,
  href: (inner, { href = '' }) => html`<a href="${href}" rel="noopener noreferrer">${inner}</a>`,
};
const order = Object.keys(marks) as Mark[];

/** Formatted text as phrasing content. The runs are canonical: their links are allowed. */
export function htmlRuns(runs: readonly Run[]): Html[] {
  return runs.map((run) =>
    order
      .filter((mark) => run[mark] !== undefined)
      .reduce((inner, mark) => marks[mark](inner, run), html`${run.text}`),
  );
}
