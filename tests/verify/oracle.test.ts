import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/canonicalJson.ts';
import { inlineContent, paragraphsOf } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import { canonicalWording, hashWording } from '#shared/wording.ts';
import { MerkleTree } from '../../server/records/MerkleTree.ts';
import { canonicalRuns } from '../../server/verify/canonicalRuns.ts';
import { followPath } from '../../server/verify/followPath.ts';
import { hashWords } from '../../server/verify/hashWords.ts';
import { readParagraphs } from '../../server/verify/readParagraphs.ts';
import { treeRoot } from '../../server/verify/treeRoot.ts';
import { writeCanonically } from '../../server/verify/writeCanonically.ts';
import { hostileRuns, hostileText, wordRuns } from '../shared/arbitraryText.ts';
import { assertAlways } from '../shared/assertAlways.ts';

const kinds = ['paragraph', 'heading-3', 'bullet', 'quote'] as const;

describe('[J2] the verifier, which is written anew, arrives at the same as the server', () => {
  test('in canonical JSON', () => {
    assertAlways(fc.jsonValue(), (value) => {
      expect(writeCanonically(value)).toBe(canonicalJson(value as never));
    });
    expect(writeCanonically({ b: undefined, a: [1, { ä: 2, z: 3 }] })).toBe(
      '{"a":[1,{"z":3,"ä":2}]}',
    );
  });

  test('[P3] in canonical wording and its hashes', () => {
    const runs = fc.oneof(hostileRuns, wordRuns);
    assertAlways(
      fc.tuple(runs, fc.constantFrom(...kinds)),
      ([made, kind]) => {
        const wanted = canonicalWording(kind, made);
        const found = canonicalRuns(made);
        expect(canonicalJson(found as never)).toBe(canonicalJson(wanted.runs as never));
        expect(hashWords({ kind, runs: found })).toEqual(hashWording(wanted));
      },
      3_000,
    );
    const signs = fc.constantFrom('-', '−', '1', '2', ',', '.', 'a', ' ', '%', '€', '–', '́', '(');
    assertAlways(
      fc.array(signs, { maxLength: 12 }),
      (parts) => {
        const wording = canonicalWording('paragraph', [{ text: parts.join('') }]);
        expect(hashWords(wording)).toEqual(hashWording(wording));
      },
      5_000,
    );
  });

  test('[P4] in paragraphs and their numbers', () => {
    const block = (type: BlockJson['type']) =>
      fc
        .tuple(fc.option(hostileText), hostileRuns, fc.constantFrom(3, 4))
        .map(([aliases, runs, level]): BlockJson => ({
          type,
          attrs: { id: aliases === null ? null : 'i', aliases, level },
          content: inlineContent(runs),
        }));
    const blocks = fc.letrec<{ one: BlockJson }>((tie) => ({
      one: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        block('paragraph'),
        block('heading'),
        fc
          .tuple(
            fc.constantFrom<BlockJson['type']>(
              'bulletList',
              'orderedList',
              'listItem',
              'blockquote',
            ),
            fc.array(tie('one'), { maxLength: 3 }),
          )
          .map(([type, content]) => ({ type, content })),
      ),
    }));
    assertAlways(fc.array(blocks.one, { maxLength: 5 }), (content) => {
      const wanted = paragraphsOf({ type: 'doc', content }, 3).map(({ wording, ...rest }) => ({
        ...rest,
        ...wording,
      }));
      expect(readParagraphs({ type: 'doc', content }, 3)).toEqual(wanted);
    });
  });

  test('in the root of every tree up to 130 events, and in every path', () => {
    const tree = new MerkleTree();
    const hashes: string[] = [];
    for (let size = 0; size <= 130; size += 1) {
      expect(treeRoot(hashes)).toBe(tree.root(size));
      for (const [place, hash] of hashes.entries()) {
        const path = tree.path(place, size);
        expect(followPath({ hash, place, size }, path)).toBe(tree.root(size));
      }
      const next = size.toString(16).padStart(64, '0');
      hashes.push(next);
      tree.append(next);
    }
  });
});
