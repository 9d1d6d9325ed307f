import type { ManifestoView } from '#shared/view.ts';
export const renderHtml = (view: ManifestoView, _language: string): string => view.title;
