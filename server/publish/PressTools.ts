import type { Typesetter } from './pdf/Typesetter.ts';

/** What a press needs beside the view: nothing here reads a file by itself. */
export interface PressTools {
  readonly typesetter: Typesetter;
  /** The program that checks record and files, one file of its own, which archives enclose. */
  verifier(): Promise<Uint8Array>;
}
