import { Refusal } from '#shared/refusal.ts';
import type { Receipt } from '../records/Proofs.ts';
import type { House } from './House.ts';

/** The receipt of an event of the record, under the head of now [J2]. Every event has one. */
export async function readReceipt({ proofs }: House, seq: number): Promise<Receipt> {
  const receipt = await proofs.receipt(seq);
  if (!receipt) throw new Refusal('not-found', 'The record has no such number yet.');
  return receipt;
}
