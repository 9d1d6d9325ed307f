import { verifyFiles } from '../../server/verify/verifyFiles.ts';
import type { GivenFiles } from '../../server/verify/verifyFiles.ts';

/** What the verifier finds wrong; an empty list when all is good. */
export function wrongIn(files: Partial<GivenFiles> & Pick<GivenFiles, 'record'>): string[] {
  const { isGood, lines } = verifyFiles({ receipts: [], exports: [], ...files });
  const wrong = lines.filter((line) => line.startsWith('WRONG'));
  if (isGood !== (wrong.length === 0)) throw new Error('A verdict says two things.');
  return wrong;
}
