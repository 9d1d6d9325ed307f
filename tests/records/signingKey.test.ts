import { Buffer } from 'node:buffer';
import { createPublicKey, verify } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KeptFile } from '../../server/records/KeptFile.ts';
import { SigningKey } from '../../server/records/SigningKey.ts';
import type { SigningKeyContent } from '../../server/records/SigningKey.ts';
import { openTestApp } from '../http/openTestApp.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';

describe('[J2] the signing key', () => {
  test('is made once, and is the same from then on', async () => {
    const file = new MemoryKeptFile<SigningKeyContent>();
    const first = await SigningKey.open(file);
    const second = await SigningKey.open(file);
    expect([first.isNew, second.isNew]).toEqual([true, false]);
    expect(second.publicKey).toBe(first.publicKey);
    expect(second.sign('x')).toBe(first.sign('x'));
    expect(first.publicKey).toMatch(/^[0-9a-f]{64}$/);
    const other = await SigningKey.open(new MemoryKeptFile());
    expect(other.publicKey).not.toBe(first.publicKey);
  });

  test('signs so that anyone can check it with the public key', async () => {
    const key = await SigningKey.open(new MemoryKeptFile());
    const x = Buffer.from(key.publicKey, 'hex').toString('base64url');
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const signature = Buffer.from(key.sign('één'), 'hex');
    expect(verify(null, Buffer.from('één'), publicKey, signature)).toBe(true);
    expect(verify(null, Buffer.from('twee'), publicKey, signature)).toBe(false);
  });

  test('is durable before it is used: what cannot be kept is not used', async () => {
    const full: KeptFile<SigningKeyContent> = {
      read: async () => null,
      write: async () => {
        throw new Error('no space');
      },
    };
    await expect(SigningKey.open(full)).rejects.toThrow('no space');
  });

  test.each([
    ['{}'],
    ['[]'],
    ['{"kty":"OKP","crv":"Ed25519","x":"AA","d":"AA"}'],
    [
      '{"kty":"OKP","crv":"X25519","d":"5vGcW6XgwJwLyZG1GvHhRqSrVJVvMB8jtrQZ1CSeSzY","x":"MB2o6mYPiHfwgMZWkDd_2v4S1gI0oN2Xj2O0YAl5Lkk"}',
    ],
  ])('that is damaged is not replaced by another behind everyone’s back: %s', async (json) => {
    const file = new MemoryKeptFile<SigningKeyContent>(json);
    await expect(SigningKey.open(file)).rejects.toBeInstanceOf(Error);
    expect(file.json).toBe(json);
  });

  test('is in the data directory for its owner only, and its secret is shown nowhere', async () => {
    const app = await openTestApp();
    const path = join(app.directory, 'data', 'signing-key.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const { readFile } = await import('node:fs/promises');
    const { d = '' } = JSON.parse(await readFile(path, 'utf8')) as SigningKeyContent;
    expect(d.length).toBeGreaterThan(40);
    for (const address of ['record', 'receipts/1', 'export?format=json', 'export?format=html']) {
      const { body } = await app.nobody.get(`/manifestos/m/${address}`);
      expect(JSON.stringify(body)).not.toContain(d);
    }
    await app.close();
  });
});
