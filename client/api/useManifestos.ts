import { useQuery } from '@tanstack/react-query';
import { fetchManifestos } from './manifestos.ts';

/** Every manifesto of the network. */
export function useManifestos() {
  return useQuery({ queryKey: ['manifestos'], queryFn: fetchManifestos, staleTime: 10_000 });
}
