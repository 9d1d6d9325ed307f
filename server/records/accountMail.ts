import { newId } from '#shared/newId.ts';
import type { AccountMail } from './Mail.ts';

/** What a mail about coming in is made from. */
export interface AccountMailInput extends Pick<
  AccountMail,
  'kind' | 'person' | 'to' | 'language' | 'token' | 'at'
> {
  /** Milliseconds for which somebody has use for it. */
  readonly lasting: number;
}

/** A mail about coming in, to go out at once. */
export function accountMail({ lasting, ...about }: AccountMailInput): AccountMail {
  const { at } = about;
  const delivery = { kind: 'waiting', tries: 0, due: at, reason: null } as const;
  return { id: newId(), ...about, until: at + lasting, delivery };
}
