import { useQueryClient } from '@tanstack/react-query';
import { signOut } from '../api/sessions.ts';

/** Leaves, and forgets everything that was fetched: the next person may see less. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  return () => {
    void signOut().finally(() => {
      queries.clear();
      location.assign('/');
    });
  };
}
