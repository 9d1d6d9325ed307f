import { randomInt } from 'node:crypto';
import { tokens } from './tokens.ts';

// No letters that look like one another or like digits.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const count = 10;
const [groups, groupLetters] = [4, 4];

/** Codes for when the app is lost: each works once. 79 bits, so that their hashes tell nothing. */
export const recoveryCodes = {
  make: (): string[] => Array.from({ length: count }, make),

  /** What is kept of one; spaces, dashes and capitals are no part of it. */
  hash: (code: string): string => tokens.hash(code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')),
};

function make(): string {
  const letter = () => letters.charAt(randomInt(letters.length));
  const group = () => Array.from({ length: groupLetters }, letter).join('');
  return Array.from({ length: groups }, group).join('-');
}
