import type { archive as nl } from '../nl/archive.ts';

/** What the archive of a manifesto says to whoever opens it, perhaps in many years. */
export const archive: typeof nl = {
  readme: ({ title, asOf, verify, files, root }) => `${title}

${asOf}

This is an archive of the manifesto. The folder ‘data’ has:

${files.map(({ path, what }) => `- ${path}\n  ${what}`).join('\n')}


Checking that no file was changed
---------------------------------

For each file manifest-sha256.txt has a check sum (SHA-256). This command works
them out again, in the folder of this file:

  sha256sum -c manifest-sha256.txt         (Linux)
  shasum -a 256 -c manifest-sha256.txt     (macOS)

The folder has the form that archives use: BagIt, RFC 8493.


Checking that what it says is right
-----------------------------------

Nobody has to take our word for it. data/record.ndjson has every act, one a line,
each with the fingerprint of the line before. The program data/verify.mjs works
that out again, and compares the text, who said what, the decisions and the
recommendations with what is on record. It needs nothing but Node.js (version 20
or newer, from nodejs.org), and no internet. Open the folder ‘data’ in a terminal
and type, on one line:

  ${verify}

Each file is ‘good’ when it is right, or ‘WRONG’ with the place that is not. The
fingerprint of the record that you are shown has to begin with:

  ${root}
`,
  files: {
    record: 'The record: every act, line by line, with the seal as its last line.',
    verify: 'The program that checks it all.',
    metadata: 'What this archive is, for programs.',
  },
};
