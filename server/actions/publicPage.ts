import { createHash } from 'node:crypto';
import type { ManifestoId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import { publicStyle } from '../publish/publicStyle.ts';
import type { House } from './House.ts';
import { readManifesto } from './readManifesto.ts';
import { renderOnce } from './renderOnce.ts';

const styleHash = createHash('sha256').update(publicStyle).digest('base64');

/** The page anyone may read, without account or script, with the hash its style is allowed by. */
export async function publicPage(
  house: House,
  { manifesto, language }: { manifesto: ManifestoId; language: Language },
): Promise<{ html: string; styleHash: string }> {
  return { html: renderOnce(await readManifesto(house, manifesto), 'html', language), styleHash };
}
