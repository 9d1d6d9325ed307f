import type { AskedExport } from './AskedExport.ts';

/** Where a file is made, from the root of the API. */
export function exportPath(asked: AskedExport): string {
  const { manifesto, format, language, section, hasAnnexes, isTracked, since } = asked;
  const query = new URLSearchParams({ format, language });
  if (section !== null) query.set('section', section);
  if (!hasAnnexes) query.set('annexes', 'none');
  if (since !== null) query.set('since', String(since));
  if (isTracked) query.set('amendments', 'tracked');
  return `/manifestos/${manifesto}/export?${query.toString()}`;
}
