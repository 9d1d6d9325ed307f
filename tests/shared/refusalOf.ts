import type { Command } from '#shared/record/commands.ts';
import type { Actor } from '#shared/record/events.ts';
import { Refusal } from '#shared/refusal.ts';
import { tell } from './smallNetwork.ts';
import type { Told } from './smallNetwork.ts';

/** The refusal a command meets. Throws when it is done. */
export function refusalOf(told: Told, actor: Actor, command: Command): Refusal {
  try {
    tell(told, actor, command);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}
