import { useQuery } from '@tanstack/react-query';
import { fetchOperator } from '../../api/site.ts';

/** Who runs this site; undefined until the server has said so. */
export function useOperator() {
  return useQuery({ queryKey: ['site'], queryFn: fetchOperator, staleTime: Infinity }).data;
}
