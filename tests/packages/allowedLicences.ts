/**
 * Licences (SPDX) under which a package may be part of this, which itself is under EUPL-1.2. `along`:
 * what goes along with it; `tools`: what only builds and tests it, besides those.
 */
export const allowedLicences = {
  along: [
    ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0'],
    // Typefaces.
    'OFL-1.1',
    // The one of Python, with which a parser of its arguments came along.
    'PSF-2.0',
    'Unlicense',
  ],
  // Changed files of it would have to be shown; it is not changed, and does not go along.
  tools: ['MPL-2.0'],
} as const;
