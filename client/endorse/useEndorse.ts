import { useMutation } from '@tanstack/react-query';
import type { EndorseBody, ParagraphAddress } from '../api/endorsing.ts';
import { endorse } from '../api/endorsing.ts';

/**
 * Says something of a paragraph. `wording` is always the hash of the words that stood on the screen
 * when the button was drawn [E2]; other words are refused by the server and nothing is recorded.
 */
export function useEndorse(where: ParagraphAddress) {
  return useMutation({ mutationFn: (body: EndorseBody) => endorse(where, body) });
}
