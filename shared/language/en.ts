import type { Words } from './nl.ts';
import { advice } from './en/advice.ts';
import { amend } from './en/amend.ts';
import { doubt } from './en/doubt.ts';
import { frame } from './en/frame.ts';
import { desk } from './en/desk.ts';
import { endorse } from './en/endorse.ts';
import { errors } from './en/errors.ts';
import { exporting } from './en/exporting.ts';
import { find } from './en/find.ts';
import { front } from './en/front.ts';
import { ground } from './en/ground.ts';
import { lead } from './en/lead.ts';
import { ownData } from './en/ownData.ts';
import { partnerTypes } from './en/partnerTypes.ts';
import { phases } from './en/phases.ts';
import { receipt } from './en/receipt.ts';
import { saveState } from './en/saveState.ts';
import { signIn } from './en/signIn.ts';
import { states } from './en/states.ts';

/** Every word of the interface in English, in the shape of the Dutch. */
export const en = {
  frame,
  phases,
  partnerTypes,
  states,
  ground,
  desk,
  advice,
  doubt,
  endorse,
  amend,
  errors,
  front,
  signIn,
  ownData,
  exporting,
  find,
  receipt,
  saveState,
  lead,
} satisfies Words;
