import type { Scenario } from './Scenario.ts';
import { scenarios } from './scenarios.ts';

const variables = {
  WRITERS: 'writers',
  SECTIONS: 'sections',
  MANIFESTOS: 'manifestos',
  READERS: 'readers',
  PRESENT: 'present',
  TYPING: 'typing',
  EDITS: 'editsPerSecond',
  ACTS: 'actsPerHour',
  PAGES: 'pagesPerDay',
} as const satisfies Record<string, keyof Scenario>;

/** A scenario of one's own: the last of ours, other where variables say so; null when none does. */
export function askedScenario(
  environment: Readonly<Record<string, string | undefined>>,
): Scenario | null {
  const said = Object.entries(variables).flatMap(([variable, field]) => {
    const value = environment[variable];
    return value === undefined ? [] : [[field, Number(value)] as const];
  });
  const last = scenarios.at(-1);
  if (said.length === 0 || !last) return null;
  const wrong = said.filter(([, value]) => !(value >= 0));
  if (wrong.length > 0)
    throw new Error(`Not a number: ${wrong.map(([field]) => field).join(', ')}`);
  return { ...last, ...Object.fromEntries(said), name: 'As asked' };
}
