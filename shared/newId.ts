const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * A fresh random id: 20 characters of a 32-letter alphabet without look-alikes, 100 random bits.
 * Works in the browser and on the server (Web Crypto).
 */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => alphabet[byte % 32]).join(
    '',
  );
}
