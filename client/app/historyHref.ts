import type { Manifesto } from '#shared/record/state.ts';
import { deskHref } from './desk/DeskPlace.ts';

/** The address of the history of a section, by its number. */
export function historyHref(manifesto: Pick<Manifesto, 'slug'>, section: number): string {
  return `${deskHref(manifesto, section)}/geschiedenis`;
}
