import { parseArgs } from 'node:util';

/**
 * Reads what a command was told: options that each have a value.
 *
 * @throws Error that says how it is told, when something else is said.
 */
export function readOptions<Name extends string>(
  words: readonly string[],
  names: readonly Name[],
  usage: string,
): Readonly<Partial<Record<Name, string>>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));
  try {
    return parseArgs({ args: [...words], options }).values as Partial<Record<Name, string>>;
  } catch (cause) {
    throw new Error(usage, { cause });
  }
}
