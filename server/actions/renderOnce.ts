import type { Language } from '#shared/language/language.ts';
import type { ExportFormat } from '#shared/requests.ts';
import type { ManifestoView } from '#shared/view.ts';
import { exportFormats } from '../publish/formats.ts';

const rendered = new WeakMap<ManifestoView, Map<string, string>>();

/** A view in a format and a language; made once, as anyone may ask for it as often as they like. */
export function renderOnce(view: ManifestoView, format: ExportFormat, language: Language): string {
  const known = rendered.get(view) ?? new Map<string, string>();
  rendered.set(view, known);
  const key = `${format} ${language}`;
  const body = known.get(key) ?? exportFormats[format].render(view, language);
  known.set(key, body);
  return body;
}
