import { amendmentsOn } from '#shared/amendmentsOn.ts';
import { canonicalJson } from '#shared/canonicalJson.ts';
import { changesBetween } from '#shared/changes.ts';
import type { Paragraph } from '#shared/document.ts';
import type { AmendmentKind, RecordState } from '#shared/record/state.ts';
import { standingOf } from '#shared/standing.ts';
import { tokenise } from '#shared/tokens.ts';
import { canonicalWording, isSameWording } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';

/** What is asked of a paragraph; no words when it should go. */
interface Asked {
  readonly kind: AmendmentKind;
  readonly runs: readonly Run[];
}

/**
 * The numbers of the undecided amendments on a paragraph that propose just this already [B2]: one of
 * them alone, or several of which the file has all changes and no other. That is what an export with
 * the open amendments as tracked changes says when it comes back. None when anything is new.
 */
export function alreadyProposed(
  state: RecordState,
  { id, aliases, wording }: Paragraph,
  { kind, runs }: Asked,
): string[] {
  const isNew = kind === 'insert-after';
  const open = amendmentsOn(state, [id, ...aliases]).flatMap((amendment) => {
    const { status, number } = amendment;
    const isUndecided = status.kind === 'open' || status.kind === 'adopting';
    if (!isUndecided || (amendment.kind === 'insert-after') !== isNew) return [];
    const standing = standingOf(amendment, wording);
    return standing.kind === 'fits' ? [{ number, runs: standing.wording.runs }] : [];
  });
  const asked = canonicalWording('paragraph', runs);
  const alike = open.filter((one) => isSameWording(asked, { ...asked, runs: one.runs }));
  const known = alike.length > 0 || isNew ? alike : together(open, wording.runs, asked.runs);
  return known.map(({ number }) => number);
}

interface Open {
  readonly number: string;
  readonly runs: readonly Run[];
}

/** Those of which the words asked have everything, when they leave nothing over. */
function together(open: readonly Open[], now: readonly Run[], asked: readonly Run[]): Open[] {
  const from = tokenise(now);
  const changesTo = (runs: readonly Run[]) =>
    changesBetween(from, tokenise(runs)).map((change) => canonicalJson({ ...change }));
  const wanted = new Set(changesTo(asked));
  const within = open
    .map((one) => ({ one, changes: changesTo(one.runs) }))
    .filter(({ changes }) => changes.every((change) => wanted.has(change)));
  const said = new Set(within.flatMap(({ changes }) => changes));
  return said.size === wanted.size ? within.map(({ one }) => one) : [];
}
