import type { Act } from './Act.ts';
import { adopt } from './acts/adopt.ts';
import { answerModification } from './acts/answerModification.ts';
import { back } from './acts/back.ts';
import { changeThread } from './acts/changeThread.ts';
import { decline } from './acts/decline.ts';
import { endorse } from './acts/endorse.ts';
import { endorseAll } from './acts/endorseAll.ts';
import { merge } from './acts/merge.ts';
import { move } from './acts/move.ts';
import { movePhase } from './acts/movePhase.ts';
import { propose } from './acts/propose.ts';
import { remove } from './acts/remove.ts';
import { reply } from './acts/reply.ts';
import { restart } from './acts/restart.ts';
import { split } from './acts/split.ts';
import { suggestModification } from './acts/suggestModification.ts';
import { type } from './acts/type.ts';
import { undo } from './acts/undo.ts';
import { withdrawAmendment } from './acts/withdrawAmendment.ts';
import { withdrawEndorsement } from './acts/withdrawEndorsement.ts';

/** Everything that people do to a section in its life. */
export const acts = {
  adopt,
  answerModification,
  back,
  changeThread,
  decline,
  endorse,
  endorseAll,
  merge,
  move,
  movePhase,
  propose,
  remove,
  reply,
  restart,
  split,
  suggestModification,
  type,
  undo,
  withdrawAmendment,
  withdrawEndorsement,
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof acts;
