import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/canonicalJson.ts';
import type { Json } from '#shared/canonicalJson.ts';
import { sha256 } from '#shared/sha256.ts';
import { assertAlways } from './assertAlways.ts';

const shuffled = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, shuffled(member ?? null)]),
  );
};

describe('canonical JSON', () => {
  test('[J1] the order in which members were set makes no difference', () => {
    assertAlways(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(canonicalJson(shuffled(value as Json))).toBe(canonicalJson(value as Json));
    });
  });

  test('[J1] it reads back as the same value', () => {
    assertAlways(fc.jsonValue(), (value) => {
      const again: unknown = JSON.parse(canonicalJson(value));
      expect(again).toEqual(JSON.parse(JSON.stringify(value)));
    });
  });

  test('[J1] keys stand in the order of their UTF-16 units, numbers and escapes as in RFC 8785', () => {
    const value = { '\u20ac': 1e21, '\r': -0, '1': 1e-7, '\ud83d\ude00': '\u007f\n"', b: [true] };
    expect(canonicalJson(value)).toBe(
      '{"\\r":0,"1":1e-7,"b":[true],"\u20ac":1e+21,"\ud83d\ude00":"\u007f\\n\\""}',
    );
  });

  test('[J1] members that are undefined are left out', () => {
    expect(canonicalJson({ a: undefined, b: { c: undefined } })).toBe('{"b":{}}');
  });

  test('[J1] SHA-256 is that of the UTF-8 bytes', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });
});
