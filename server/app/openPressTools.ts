import type { PressTools } from '../publish/PressTools.ts';
import { TypstTypesetter } from './TypstTypesetter.ts';

/** What a press needs beside the view. Nothing of it is read before it is used. */
export function openPressTools(verifier: PressTools['verifier']): PressTools {
  return { typesetter: new TypstTypesetter(), verifier };
}
