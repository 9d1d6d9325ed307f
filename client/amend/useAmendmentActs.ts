import { useMutation } from '@tanstack/react-query';
import type { AmendmentId } from '#shared/ids.ts';
import type { Overlap } from '#shared/merge.ts';
import {
  adopt,
  answer,
  back,
  closeThread,
  decline,
  reopenThread,
  suggest,
  withdrawAmendment,
} from '../api/amending.ts';
import type { ModifiedBody } from '../api/amending.ts';
import { ApiProblem } from '../api/ApiProblem.ts';

type Answer = Parameters<typeof answer>[1];

/** Everything that can be done with an amendment but replying; what fails says so by its error. */
export function useAmendmentActs(amendment: AmendmentId) {
  return {
    adopt: useMutation({ mutationFn: (body: ModifiedBody | null) => adopt(amendment, body) }),
    suggest: useMutation({ mutationFn: (body: ModifiedBody) => suggest(amendment, body) }),
    answer: useMutation({ mutationFn: (body: Answer) => answer(amendment, body) }),
    decline: useMutation({ mutationFn: (reason: string) => decline(amendment, reason) }),
    withdraw: useMutation({ mutationFn: () => withdrawAmendment(amendment) }),
    back: useMutation({ mutationFn: (isBacking: boolean) => back(amendment, isBacking) }),
    close: useMutation({ mutationFn: (reason: string) => closeThread(amendment, reason) }),
    reopen: useMutation({ mutationFn: () => reopenThread(amendment) }),
  };
}

/** The overlaps that an adoption stumbled over [A4]; null for any other failure. */
export function overlapsOf(failure: unknown): readonly Overlap[] | null {
  if (!(failure instanceof ApiProblem) || failure.code !== 'overlap') return null;
  return (failure.more['overlaps'] as readonly Overlap[] | undefined) ?? [];
}
