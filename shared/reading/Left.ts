/** Kinds of things that did not come into the text when something was read from elsewhere. */
export const leftOut = [
  'picture',
  'comment',
  'deleted',
  'hidden',
  'form',
  'object',
  'signature',
  'link',
  'characters',
  'contents',
  'outside',
  'kinds',
] as const;
export type LeftOut = (typeof leftOut)[number];

/** Counts what was left out while something is read. */
export class Left {
  readonly #counts = new Map<LeftOut, number>();

  add(what: LeftOut, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** What there was of each kind, in the order of `leftOut`. */
  list(): { readonly what: LeftOut; readonly count: number }[] {
    return leftOut.flatMap((what) => {
      const count = this.#counts.get(what);
      return count === undefined ? [] : [{ what, count }];
    });
  }
}
