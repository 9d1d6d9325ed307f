import type { Language } from '#shared/language/language.ts';

/** What somebody wants to have in a file, beside its form. */
export interface ExportOptions {
  readonly language: Language;
  /**
   * Where the open amendments stand: listed behind the text, as they do without it, or in it too, as
   * changes that a word processor keeps track of. In other forms they are always listed.
   */
  readonly amendments?: 'listed' | 'tracked';
}
