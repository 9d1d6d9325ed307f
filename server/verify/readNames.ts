import { Fault } from './Fault.ts';

/** By what ids the record knows the paragraphs of an export, as it says itself. */
export interface Names {
  /** By the number of a paragraph. */
  readonly numbered: ReadonlyMap<string, readonly string[]>;
  /** Those that are no longer in the text, in order. */
  readonly gone: readonly (readonly string[])[];
}

const name = /^(?:-|\d+\.\d+)(?:(?: |\n {2})[\w-]{1,64})+$/gmu;

/**
 * The names of paragraphs at the end of an export in Markdown or plain text, behind its seal.
 *
 * @throws Fault when one number has two.
 */
export function readNames(text: string, where: string): Names {
  const tail = text.slice(text.lastIndexOf('\nsignature '));
  const lines = [...tail.matchAll(name)].map(([line]) => line.replaceAll(/\s+/gu, ' '));
  const numbered = new Map<string, readonly string[]>();
  const gone: string[][] = [];
  for (const line of lines) {
    const [number = '', ...ids] = line.split(' ');
    if (numbered.has(number)) throw new Fault(`${where}, names`, `${number} has names twice`);
    if (number === '-') gone.push(ids);
    else numbered.set(number, ids);
  }
  return { numbered, gone };
}
