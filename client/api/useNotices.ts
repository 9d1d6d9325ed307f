import { useQuery } from '@tanstack/react-query';
import { fetchNotices, noticesKey } from './notices.ts';

/** Milliseconds. Nobody waits for a notice; whoever comes back to the page has it at once. */
const again = 120_000;

/** What whoever is signed in is told. */
export function useNotices() {
  return useQuery({
    queryKey: noticesKey,
    queryFn: fetchNotices,
    refetchInterval: again,
    refetchOnWindowFocus: 'always',
  });
}
