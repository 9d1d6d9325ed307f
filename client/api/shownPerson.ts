import type { PersonId } from '#shared/ids.ts';

/** Whom this page shows as signed in; null while it shows nobody. Every act goes out in their name. */
export const shownPerson: { id: PersonId | null } = { id: null };
