import type { ManifestoId, PersonId } from '#shared/ids.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import type { Manifesto, RecordState } from '#shared/record/state.ts';
import { request, send } from './request.ts';

export async function fetchManifestos(): Promise<readonly Manifesto[]> {
  const answer = await request<{ manifestos: readonly Manifesto[] }>('/manifestos');
  return answer.manifestos;
}

/** The record with the names of its people; without names for who is not signed in [J3]. */
export function fetchState(
  manifesto: ManifestoId,
): Promise<{ state: RecordState; names: Record<PersonId, string> }> {
  return request(`/manifestos/${manifesto}/state`);
}

/** The events of the record after a seq, in order. */
export async function fetchEvents(manifesto: ManifestoId, after: number): Promise<RecordEvent[]> {
  const response = await send(`/manifestos/${manifesto}/record?after=${after}`);
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as RecordEvent);
}

/** Where the deadlines can be downloaded as a calendar. */
export function calendarUrl(manifesto: ManifestoId, language: 'nl' | 'en'): string {
  return `/api/v1/manifestos/${manifesto}/calendar.ics?language=${language}`;
}
