import { SigningKey } from '../../server/records/SigningKey.ts';
import { MemoryKeptFile } from './MemoryKeptFile.ts';

const kept = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: 'jg2oZc82ArqGFAz9bPdErZoe-DHwc9W8VIM9auR_3vM',
  d: 'UerV-E__CnAGnskPardeYnakiTpQPKUctui3Day2-No',
};

/** A signing key that is the same in every run, so that what it signs is too. */
export const testKey = await SigningKey.open(new MemoryKeptFile(JSON.stringify(kept)));
