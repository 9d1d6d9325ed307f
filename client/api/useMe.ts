import { useQuery } from '@tanstack/react-query';
import { fetchMe } from './sessions.ts';

export const meKey = ['me'] as const;

/** Who is signed in: `data` is null when nobody is, undefined while that is being asked. */
export function useMe() {
  return useQuery({ queryKey: meKey, queryFn: fetchMe, staleTime: Infinity });
}
