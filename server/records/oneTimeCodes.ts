import { Secret, TOTP } from 'otpauth';

/** Seconds that one code is shown. */
const period = 30;

/** Steps that an app's clock may be off, either way. */
const tolerance = 1;

const shape = { algorithm: 'SHA1', digits: 6, period } as const;

/** Time-based codes (RFC 6238), in the one shape that every app knows. */
export const oneTimeCodes = {
  /** A secret for an app and the server to share: 160 bits, as base32. */
  makeSecret: (): string => new Secret({ size: 20 }).base32,

  /** What an app reads from a QR code; `label`: whose account it is. */
  addressOf: (secret: string, label: string): string =>
    new TOTP({ ...shape, issuer: 'Draagvlak', label, secret }).toString(),

  /** The time step a code is of; null when it is not of about now. `now`: in milliseconds. */
  stepOf: (secret: string, code: string, now: number): number | null => {
    const token = code.replaceAll(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return null;
    const totp = new TOTP({ ...shape, secret });
    const delta = totp.validate({ token, timestamp: now, window: tolerance });
    return delta === null ? null : Math.floor(now / (period * 1_000)) + delta;
  },
};
