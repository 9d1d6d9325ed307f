/** The forms that are text, and open in anything that shows text. */
export const textFormats = ['md', 'html', 'txt', 'json'] as const;
export type TextFormat = (typeof textFormats)[number];

/** The forms in which a manifesto can be taken along. */
export const exportFormats = [
  'pdf',
  'pdfa',
  'epub',
  ...textFormats,
  'endorsements',
  'coverage',
  'ods',
  'zip',
] as const;
export type ExportFormat = (typeof exportFormats)[number];
