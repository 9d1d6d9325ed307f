import type { ManifestoId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import { renderCalendar } from '../publish/calendar/renderCalendar.ts';
import type { Exported } from './exportManifesto.ts';
import type { House } from './House.ts';
import { requireManifesto } from './readManifesto.ts';

interface CalendarInput {
  readonly manifesto: ManifestoId;
  readonly language?: Language | undefined;
  /** The full address of a path. */
  readonly addressOf: (path: string) => string;
}

/** The deadlines of a manifesto as a calendar file, in its own language unless another is asked for. */
export function readCalendar(
  house: House,
  { manifesto: id, language, addressOf }: CalendarInput,
): Exported {
  const manifesto = requireManifesto(house, id);
  const sections = sectionsOf(house.records.state, id);
  const deadlines = {
    manifesto,
    sections,
    addressOf: (number: number) => addressOf(`/manifest/${manifesto.slug}/${number}`),
    at: new Date().toISOString(),
  };
  return {
    name: `${manifesto.slug}.ics`,
    mediaType: 'text/calendar',
    body: renderCalendar(deadlines, language ?? manifesto.language),
  };
}
