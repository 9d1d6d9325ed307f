import type { BrickState } from './ground.ts';
import type { Endorsement } from './record/state.ts';
import type { Stand } from './standing.ts';

/** How an endorsement is drawn in the ground line, when it is known what it means. */
export function brickState(
  endorsement: (Pick<Endorsement, 'stance'> & Pick<Stand, 'validity' | 'condition'>) | undefined,
): BrickState {
  if (!endorsement) return 'silent';
  const { stance, validity, condition } = endorsement;
  const isOutdated = validity === 'outdated';
  switch (stance) {
    case 'agree':
      return condition === 'waiting' && !isOutdated ? 'conditional' : validity;
    case 'abstain':
      return isOutdated ? 'outdated-abstention' : 'abstained';
    case 'object':
      return isOutdated ? 'outdated-objection' : 'objection';
  }
}
