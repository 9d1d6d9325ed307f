import { Buffer } from 'node:buffer';
import { createPublicKey, verify } from 'node:crypto';
import { Fault } from './Fault.ts';
import type { Head } from './Head.ts';
import type { TheRecord } from './readRecord.ts';
import { treeRoot } from './treeRoot.ts';
import { writeCanonically } from './writeCanonically.ts';

/**
 * Checks that a head is one of this record and signed: by the key it names, and by `key` when one is
 * given.
 *
 * @throws Fault
 */
export function checkHead(head: Head, { lines }: TheRecord, by: { where: string; key?: string }) {
  const { seq, root, key } = head;
  const { where } = by;
  const last = lines[seq - 1];
  if (!last)
    throw new Fault(
      where,
      `it is of a record of ${seq} events, but the record file has ${lines.length}: the last are missing, or the file is older`,
    );
  if (head.hash !== undefined && head.hash !== last.hash)
    throw new Fault(where, `after event ${seq} the chain of the record ends in another hash`);
  if (treeRoot(lines.slice(0, seq).map(({ hash }) => hash)) !== root)
    throw new Fault(where, `after event ${seq} the record has another root`);
  checkSignature({ ...head, hash: last.hash }, where);
  if (by.key !== undefined && by.key.toLowerCase() !== key)
    throw new Fault(where, `it is signed with another key, ${key}`);
}

function checkSignature({ seq, hash, root, key, signature }: Head, where: string): void {
  const statement = `draagvlak head 1\n${writeCanonically({ seq, hash, root, key })}`;
  const isHex = /^[0-9a-f]{64}$/.test(key) && /^[0-9a-f]{128}$/.test(signature);
  if (!isHex || !isSigned(statement, key, signature))
    throw new Fault(where, 'the signature is not of this head and key');
}

function isSigned(statement: string, key: string, signature: string): boolean {
  const x = Buffer.from(key, 'hex').toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.from(statement), publicKey, Buffer.from(signature, 'hex'));
}
