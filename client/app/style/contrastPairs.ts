/** Two colours that lie on each other somewhere, by the names of their tokens. */
export interface ContrastPair {
  readonly front: string;
  readonly back: string;
  /** `text` must be 4.5 : 1 or more, a line or mark that means something 3 : 1. */
  readonly use: 'text' | 'mark';
}

const paper = 'basis-color-default-bg-document';
const ink = 'basis-color-default-color-document';
const focus = 'basis-focus-outline-color';

const all = (
  use: ContrastPair['use'],
  fronts: readonly string[],
  backs: readonly string[],
): ContrastPair[] => fronts.flatMap((front) => backs.map((back) => ({ front, back, use })));

const named = (before: string, names: string, after = ''): string[] =>
  names.split(' ').map((name) => `${before}${name}${after}`);

const tints = named('basis-color-', 'default warning negative positive info', '-bg-subtle');
const people = named('draagvlak-person-', '1 2 3 4 5 6', '-color');

/** Every pair of colours that this site lays on each other. A theme must keep them all apart. */
export const contrastPairs: readonly ContrastPair[] = [
  ...all('text', named('basis-color-default-color-', 'document default subtle'), [
    paper,
    ...named('basis-color-default-bg-', 'subtle hover active'),
  ]),
  ...all('text', named('basis-color-accent-1-color-', 'default hover'), [paper, ...tints]),
  ...all('text', [ink], [...tints, ...named('basis-color-accent-1-bg-', 'subtle hover')]),
  ...all('text', ['basis-color-warning-color-default'], [paper, 'basis-color-warning-bg-subtle']),
  ...all('text', ['basis-color-negative-color-default'], [paper, 'basis-color-negative-bg-subtle']),
  ...all('text', ['basis-color-positive-color-default'], [paper, 'basis-color-positive-bg-subtle']),
  ...all('text', ['basis-color-info-color-default'], [paper, 'basis-color-info-bg-subtle']),
  ...all(
    'text',
    ['basis-color-accent-1-inverse-color-default'],
    named('basis-color-accent-1-inverse-bg-', 'default hover active'),
  ),
  ...all(
    'text',
    ['basis-color-negative-inverse-color-default'],
    named('basis-color-negative-inverse-bg-', 'default hover'),
  ),
  ...all(
    'text',
    ['basis-color-disabled-color-default'],
    [paper, 'basis-color-disabled-bg-default'],
  ),
  ...all('text', [paper], [ink]),
  ...all('text', ['draagvlak-diff-insert-color'], ['draagvlak-diff-insert-background-color']),
  ...all('text', ['draagvlak-diff-delete-color'], [paper]),
  ...all('text', [ink], ['draagvlak-diff-overlap-background-color']),
  ...all('text', [ink], ['basis-color-highlight-bg-default']),
  ...all('text', ['draagvlak-person-inverse-color'], people),
  ...all('mark', people, [paper]),
  ...all('mark', named('basis-color-default-border-', 'default hover'), [paper]),
  ...all('mark', ['basis-color-accent-1-border-default'], [paper]),
  ...all('mark', named('basis-color-', 'warning negative positive info', '-border-default'), [
    paper,
  ]),
  ...named('', 'warning negative positive info').flatMap((kind) =>
    all('mark', [`basis-color-${kind}-border-default`], [`basis-color-${kind}-bg-subtle`]),
  ),
  ...all(
    'mark',
    named('draagvlak-ground-', 'valid outdated objection abstain silent own', '-color'),
    [paper],
  ),
  ...all(
    'mark',
    ['draagvlak-ground-seam-color'],
    named('draagvlak-ground-', 'valid objection', '-color'),
  ),
  ...all('mark', [focus], [paper, ...tints]),
];
