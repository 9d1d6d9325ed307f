import type { Typesetter } from './pdf/Typesetter.ts';

/** What a press needs beside the view: nothing here reads a file by itself. */
export interface PressTools {
  readonly typesetter: Typesetter;
}
