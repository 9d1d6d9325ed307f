/** The forms in which a manifesto can be taken along. */
export const exportFormats = ['md', 'html', 'txt', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];
