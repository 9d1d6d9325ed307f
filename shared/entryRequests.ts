import { z } from 'zod';
import { languages } from './language/language.ts';
import { limits } from './limits.ts';

/** What a request may contain with which one comes in by something other than a link. */

const token = z.string().min(20).max(200);

/** `aim`: what the account is for. An invitation or a mailed link comes with its token. */
export const beginOidc = z.union([
  z.strictObject({ aim: z.enum(['sign-in', 'bind']) }),
  z.strictObject({ aim: z.literal('ticket'), token }),
]);

/** `query`: what the provider put behind the address that it sent the browser back to. */
export const finishOidc = z.strictObject({
  query: z.string().max(8_000),
  language: z.enum(languages).optional(),
});

/** A code of an app, or a recovery code. */
export const enterCode = z.strictObject({ code: z.string().min(1).max(64) });

const bytes = z.string().max(limits.passkeyCharacters);
// Browsers add members of their own, which nobody reads.
const answered = {
  id: z.string().min(1).max(1_400),
  rawId: z.string().min(1).max(1_400),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
};

/** A passkey that was made, as browsers say it in JSON. */
export const newPasskey = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(40)).max(20).optional(),
  }),
});

/** A passkey that was used. */
export const usedPasskey = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: z.string().max(200).optional(),
  }),
});
