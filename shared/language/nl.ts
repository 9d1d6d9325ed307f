import { advice } from './nl/advice.ts';
import { amend } from './nl/amend.ts';
import { doubt } from './nl/doubt.ts';
import { frame } from './nl/frame.ts';
import { desk } from './nl/desk.ts';
import { endorse } from './nl/endorse.ts';
import { errors } from './nl/errors.ts';
import { exporting } from './nl/exporting.ts';
import { find } from './nl/find.ts';
import { front } from './nl/front.ts';
import { ground } from './nl/ground.ts';
import { lead } from './nl/lead.ts';
import { ownData } from './nl/ownData.ts';
import { partnerTypes } from './nl/partnerTypes.ts';
import { phases } from './nl/phases.ts';
import { receipt } from './nl/receipt.ts';
import { saveState } from './nl/saveState.ts';
import { signIn } from './nl/signIn.ts';
import { states } from './nl/states.ts';

/** Every word of the interface in plain Dutch, by area. `Words` is its shape in any language. */
export const nl = {
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
};

export type Words = typeof nl;
