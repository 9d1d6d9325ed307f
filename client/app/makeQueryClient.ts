import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/ApiProblem.ts';

/** Asks again only when no answer came: a refusal stays a refusal. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, failure) =>
          failures < 3 && failure instanceof ApiProblem && failure.code === 'unavailable',
      },
    },
  });
}
