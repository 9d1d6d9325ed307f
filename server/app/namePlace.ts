import { isDatabase } from './isDatabase.ts';

/** A place by a name that may be shown: of a database no password, nor who comes with it. */
export function namePlace(place: string): string {
  if (!isDatabase(place)) return place;
  const { host, pathname } = new URL(place);
  return `database ${decodeURIComponent(pathname.slice(1))} at ${host}`;
}
