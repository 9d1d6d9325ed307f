import type { RefusalCode } from '#shared/refusal.ts';
import { closeCode } from '#shared/wire.ts';

/** Why a socket was closed for good, in the words of every other refusal. */
export function refusalOfClose(code: number): RefusalCode {
  switch (code) {
    case closeCode.notSignedIn:
      return 'not-signed-in';
    case closeCode.notAllowed:
      return 'not-allowed';
    case closeCode.otherEpoch:
      return 'section-restored';
    case closeCode.notFound:
      return 'not-found';
    default:
      return 'bad-request';
  }
}
