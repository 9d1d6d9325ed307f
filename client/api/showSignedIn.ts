import type { QueryClient } from '@tanstack/react-query';
import type { Me } from './Me.ts';
import { shownPerson } from './shownPerson.ts';
import { meKey } from './useMe.ts';

/** From now on the page shows somebody who was just let in, and nothing that was fetched before. */
export function showSignedIn(queries: QueryClient, me: Me): void {
  queries.clear();
  shownPerson.id = me.person.id;
  queries.setQueryData(meKey, me);
}
