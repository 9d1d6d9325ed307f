import { changesBetween, isAdjacent } from '#shared/changes.ts';
import type { Change } from '#shared/changes.ts';
import type { Token } from '#shared/tokens.ts';
import type { AmendmentView, ManifestoView, ParagraphView } from '#shared/view.ts';
import type { Wording } from '#shared/wording.ts';
import { oneLine } from '../../edition/oneLine.ts';
import type { Revision } from '../Booklet.ts';
import { textParts } from '../textParts.ts';
import { atomsOf } from './atoms.ts';
import { layChanges } from './layChanges.ts';
import type { Laid, Tracked } from './Tracked.ts';

/** An open amendment that fits the text of now, and what adopting it would make of that. */
interface Fitting {
  readonly amendment: AmendmentView;
  readonly wording: Wording;
  readonly by: Omit<Revision, 'kind'>;
}

/**
 * Lays the open amendments in the text as changes by their partners; people stay unnamed [J3].
 * Accepting what is of one gives its proposal, laid on the text of now [A5]. Two that want the same
 * words cannot both be in one text, and none of them goes before another: they stay out of it, like
 * what fits no longer [A3].
 */
export function readTracked(view: Pick<ManifestoView, 'partners' | 'sections'>): Tracked {
  const names = new Map<string, string>(view.partners.map(({ id, name }) => [id, oneLine(name)]));
  const paragraphs = new Map<string, Laid>();
  const numbers = new Set<string>();
  for (const paragraph of view.sections.flatMap((section) => section.paragraphs)) {
    const fitting = paragraph.amendments
      .flatMap((amendment) => fittingOf(amendment, names))
      .toSorted((a, b) => compareNumbers(a.amendment, b.amendment));
    const { laid, all } = layAmendments(paragraph, fitting);
    if (all.length > 0) paragraphs.set(paragraph.id, laid);
    for (const { amendment } of all) numbers.add(amendment.number);
  }
  return { paragraphs, numbers };
}

function fittingOf(amendment: AmendmentView, names: ReadonlyMap<string, string>): Fitting[] {
  const { standing, partner, at, number } = amendment;
  if (standing?.kind !== 'fits') return [];
  const by = { amendment: number, by: names.get(partner) ?? partner, at };
  return [{ amendment, wording: standing.wording, by }];
}

function compareNumbers(a: AmendmentView, b: AmendmentView): number {
  return a.number.localeCompare(b.number, 'en', { numeric: true });
}

function layAmendments(
  { wording }: ParagraphView,
  fitting: readonly Fitting[],
): { laid: Laid; all: Fitting[] } {
  const from = atomsOf(wording.runs);
  const isNew = ({ amendment }: Fitting) => amendment.kind === 'insert-after';
  const wanted = fitting
    .filter((one) => !isNew(one))
    .map((one) => ({ one, changes: changesBetween(from, atomsOf(one.wording.runs)) }));
  const free = wanted.filter((a) =>
    wanted.every((b) => a === b || !meet(from, a.changes, b.changes)),
  );
  const added = fitting.filter(isNew);
  const going = free.find(({ one }) => one.wording.runs.length === 0);
  const goes = going ? ({ kind: 'delete', ...going.one.by } as const) : null;
  const changes = free.flatMap(({ one: { by }, changes: made }) =>
    made.map((change) => ({ ...change, by })),
  );
  return {
    laid: {
      parts: goes ? textParts(wording.runs, goes) : layChanges(from, changes),
      goes,
      behind: added.map(({ amendment: { number }, wording: { runs }, by }) => {
        const revision = { kind: 'insert', ...by } as const;
        return { number, parts: textParts(runs, revision), revision };
      }),
    },
    all: [...free.map(({ one }) => one), ...added],
  };
}

function meet(from: readonly Token[], a: readonly Change[], b: readonly Change[]): boolean {
  return a.some((change) => b.some((other) => isAdjacent(from, change, other)));
}
