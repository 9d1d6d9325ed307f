import type { Kept } from './Declared.ts';

/** The data dictionary as a document: everything of a person, by where it is kept. */
export function renderDictionary(all: readonly Kept[], files: Readonly<Record<string, string>>) {
  return [
    '# Data dictionary',
    '',
    'Everything personal that is kept, field by field [L2]. This page is written by `npx vitest run --config tests/vitest.config.ts tests/law/dictionary --update`, from declarations that do not compile when a field of the code is missing in them; a test holds a real data directory against it. Fields that say nothing of a person are declared there too, and left out here.',
    '',
    'The terms are those of [`shared/limits.ts`](../shared/limits.ts). Once a day a running server removes what is past its term; `npm run retention -- --dry-run` lists it.',
    ...all.flatMap(renderKept),
    '',
    '## On the device of who reads or writes',
    '',
    'A cookie with the session, and one with the choice of colours; in the browser’s storage the language, unsaved and unsent words, what is written in a form and not handed in (where it is about other people until the tab is closed), and when somebody last looked. The words go when one signs out or is erased. Nothing of it is sent to anyone else.',
    '',
    '## Files of a data directory',
    '',
    '| file | |',
    '| --- | --- |',
    ...Object.entries(files).map(([file, what]) => `| \`${file}\` | ${what} |`),
    '',
  ].join('\n');
}

function renderKept({ file, title, use, fields }: Kept): string[] {
  const personal = Object.entries(fields).filter(([, what]) => what !== null);
  if (personal.length === 0) return [];
  return [
    '',
    `## ${title}`,
    '',
    `In \`${file}\`. **For** ${use.purpose}. **Ground:** ${use.ground}. **Seen by** ${use.seenBy}. **Until** ${use.until}.`,
    '',
    '| field | |',
    '| --- | --- |',
    ...personal.map(([field, what]) => `| \`${field}\` | ${what} |`),
  ];
}
