import { useQuery } from '@tanstack/react-query';
import { fetchNetwork } from './network.ts';

export const networkKey = ['network'] as const;

/** Milliseconds between two looks at a network of which nothing can be followed yet. */
const lookAgain = 5_000;

/**
 * All of the network, for who manages it. Whoever follows a manifesto asks it anew by its events; as
 * long as there is none, it asks by itself.
 */
export function useNetwork(isWanted: boolean) {
  return useQuery({
    queryKey: networkKey,
    queryFn: fetchNetwork,
    enabled: isWanted,
    refetchInterval: ({ state }) => (state.data?.manifestos.length === 0 ? lookAgain : false),
  });
}
