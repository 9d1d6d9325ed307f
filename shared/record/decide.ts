import type { Asking } from './asking.ts';
import { decideAdoption } from './decideAdoption.ts';
import { decideAmendment } from './decideAmendment.ts';
import { decideEndorsement } from './decideEndorsement.ts';
import { decideAdherence } from './decideAdherence.ts';
import { decideGoals } from './decideGoals.ts';
import { decideInsight } from './decideInsight.ts';
import { decideLook } from './decideLook.ts';
import { decideMove } from './decideMove.ts';
import { decideNetwork } from './decideNetwork.ts';
import { decideNetworkChange } from './decideNetworkChange.ts';
import { decideVersion } from './decideVersion.ts';
import type { Command } from './commands.ts';
import type { EventBody } from './events.ts';

/**
 * Decides what a command makes happen. Pure: the same record, asker and command always give the
 * same events. No events means that all is already as asked.
 *
 * @throws Refusal with a stable code when the rules say no; then nothing happens.
 */
export function decide(asking: Asking, command: Command): EventBody[] {
  switch (command.type) {
    case 'add-partner':
    case 'add-person':
    case 'bring-in':
    case 'erase-person':
    case 'reset-ways-in':
    case 'form-coalition':
    case 'create-manifesto':
    case 'add-section':
    case 'change-section':
    case 'move-phase':
      return decideNetwork(asking, command);
    case 'change-partner':
    case 'change-person':
    case 'change-coalition':
      return decideNetworkChange(asking, command);
    case 'set-goals':
      return decideGoals(asking, command);
    case 'state-adherence':
    case 'withdraw-adherence':
      return decideAdherence(asking, command);
    case 'ask-to-look':
      return decideLook(asking, command);
    case 'mark-version':
    case 'import':
    case 'restore':
      return decideVersion(asking, command);
    case 'move-paragraph':
    case 'follow-paragraphs':
      return decideMove(asking, command);
    case 'endorse':
    case 'endorse-all':
    case 'withdraw-endorsement':
      return decideEndorsement(asking, command);
    case 'suggest-modification':
    case 'answer-modification':
    case 'start-adopting':
    case 'finish-adopting':
    case 'abandon-adopting':
      return decideAdoption(asking, command);
    case 'add-insight':
    case 'change-insight':
    case 'withdraw-insight':
    case 'judge-insight':
      return decideInsight(asking, command);
    default:
      return decideAmendment(asking, command);
  }
}
