import type { Locator } from 'playwright-core';

/** A page that is measured, and what has to be there before it is of use. */
export interface PageUnderTest {
  readonly name: string;
  readonly path: string;
  /** Who opens it; null for someone without an account. */
  readonly session: string | null;
  /** What is waited for, by name: a selector. */
  readonly waitsFor: Readonly<Record<string, string>>;
  /** Where in the page is typed, if anywhere. */
  readonly typesIn?: (text: Locator) => Locator;
}
