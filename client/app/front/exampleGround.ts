import type { BrickState, Ground } from '#shared/ground.ts';
import type { PartnerId } from '#shared/ids.ts';
import type { PartnerType } from '#shared/network.ts';

const laid: readonly (readonly [PartnerType, readonly BrickState[]])[] = [
  ['municipality', ['valid', 'valid', 'valid', 'valid', 'valid', 'outdated', 'outdated', 'silent']],
  ['province', ['valid', 'valid', 'outdated']],
  ['water-board', ['valid', 'objection', 'silent']],
  ['ministry', ['silent']],
  ['umbrella-association', ['valid', 'valid', 'outdated']],
  ['professional-association', ['valid', 'cosmetic', 'abstained']],
  ['knowledge-institution', ['valid', 'valid', 'silent']],
  ['civil-society', ['valid', 'valid', 'valid']],
  ['company', ['valid', 'silent']],
];

/** A ground with many kinds of bricks in it, for a network that has no text yet. */
export const exampleGround: Ground = laid.map(([type, states]) => ({
  type,
  bricks: states.map((state, place) => ({
    partner: `${type}-${place}` as PartnerId,
    state,
    own: false,
  })),
}));
