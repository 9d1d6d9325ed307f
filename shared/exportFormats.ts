/** The forms for word processors. */
export const officeFormats = ['odt', 'docx'] as const;
export type OfficeFormat = (typeof officeFormats)[number];

/** The forms that are text, and open in anything that shows text. */
export const textFormats = ['md', 'html', 'txt', 'json'] as const;
export type TextFormat = (typeof textFormats)[number];

/** The forms in which a manifesto can be taken along. */
export const exportFormats = [
  'pdf',
  'pdfa',
  ...officeFormats,
  'epub',
  ...textFormats,
  'endorsements',
  'coverage',
  'ods',
  'zip',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Whether a form can show what changed since an earlier text. */
export function canCompare(format: ExportFormat): boolean {
  return !['endorsements', 'coverage', 'ods', 'zip'].includes(format);
}

/** Whether a form can have the open amendments in its text as changes. */
export function canTrack(format: ExportFormat): format is OfficeFormat {
  return officeFormats.some((one) => one === format);
}
