import { describe, expect, test } from 'vitest';
import { MerkleTree } from '../../server/records/MerkleTree.ts';

// The entries and roots with which implementations of Certificate Transparency are compared.
const entries = [
  ...['', '00', '10', '2021', '3031', '40414243', '5051525354555657'],
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

function treeOf(hashes: readonly string[]): MerkleTree {
  const tree = new MerkleTree();
  for (const hash of hashes) tree.append(hash);
  return tree;
}

describe('[J2] the Merkle tree', () => {
  test('has the roots that RFC 9162 gives', () => {
    expect(roots.map((_, size) => treeOf(entries).root(size))).toEqual(roots);
    expect(roots.map((_, size) => treeOf(entries.slice(0, size)).root(size))).toEqual(roots);
  });

  test('knows nothing of what it does not have', () => {
    const tree = treeOf(entries);
    for (const size of [-1, 9, 0.5, NaN]) expect(() => tree.root(size)).toThrow(RangeError);
    for (const [leaf, size] of [
      [0, 0],
      [8, 8],
      [-1, 8],
      [0.5, 8],
      [0, 9],
    ] as const)
      expect(() => tree.path(leaf, size)).toThrow(RangeError);
  });

  test('a path is as long as the tree is high', () => {
    const tree = treeOf(Array.from({ length: 1000 }, (_, index) => `${1000 + index}`));
    expect(tree.path(0, 1000)).toHaveLength(10);
    expect(tree.path(0, 1)).toEqual([]);
    for (let leaf = 0; leaf < 1000; leaf += 1)
      expect(tree.path(leaf, 1000).length).toBeLessThanOrEqual(10);
  });
});
