import { createHash, randomBytes } from 'node:crypto';

/** The secrets people come in with, and what is kept of them. */
export const tokens = {
  make: (): string => randomBytes(24).toString('base64url'),
  hash: (token: string): string => createHash('sha256').update(token).digest('hex'),
};
