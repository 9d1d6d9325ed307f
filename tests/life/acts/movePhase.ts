import { movePhase as movePhaseAction } from '../../../server/actions/movePhase.ts';
import { oneOf } from '../oneOf.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import { section } from '../foundNetwork.ts';
import type { Oracle } from '../oracle/Oracle.ts';
import { reasonOf } from '../reasonOf.ts';

const phases = ['writing', 'consultation', 'deciding', 'adopted'] as const;

interface Asked {
  readonly phase: (typeof phases)[number];
  readonly reason: string;
}

/** Move the section to another phase [S1, S4, S5]. */
export const movePhase: Act = {
  weight: 5,
  answers: ['done', 'not-allowed', 'phase-not-allowed', 'reason-required', 'amendments-open'],
  usually: ['lead'],
  make(oracle, who, { a, b, c }) {
    // One step on when nothing is open, or anywhere, mostly back: a life that is over says little.
    const isRipe = oracle.amendments.every(({ status }) => status !== 'open') && a % 2 === 0;
    const next = phases[Math.min(phases.indexOf(oracle.phase) + 1, 3)] ?? 'adopted';
    const anywhere = oneOf([...phases, 'writing', 'consultation'] as const, b);
    const asked = { phase: isRipe ? next : anywhere, reason: reasonOf(c) };
    const isNewRound = oracle.phase === 'adopted' && asked.phase === 'writing';
    return {
      told: `${who} moves the section to ${asked.phase}, “${asked.reason}”`,
      ask: async (life) => {
        const move = { section, deadline: null, ...asked };
        await movePhaseAction(life.house, life.actor(who), move);
        if (isNewRound) await life.openAnew();
      },
      rules: () => ruled(oracle, who, asked),
    };
  },
};

function ruled(oracle: Oracle, who: Name, { phase, reason }: Asked): Answer {
  if (!oracle.isLead(who)) return 'not-allowed';
  if (phase === oracle.phase) return 'done';
  // A new round begins by writing.
  if (oracle.phase === 'adopted' && phase !== 'writing') return 'phase-not-allowed';
  if (phases.indexOf(phase) > phases.indexOf(oracle.phase) + 1) return 'phase-not-allowed';
  if (reason.trim() === '') return 'reason-required';
  const isOpen = oracle.amendments.some(({ status }) => status === 'open');
  if (phase === 'deciding' && isOpen) return 'amendments-open';
  // What was written before a new round can no longer be taken back.
  if (oracle.phase === 'adopted') oracle.last = null;
  oracle.phase = phase;
  return 'done';
}
