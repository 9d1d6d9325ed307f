import { z } from 'zod';
import { paragraphId, sectionId } from '#shared/ids.ts';
import {
  askToLook as askToLookBody,
  changeSection,
  endorse as endorseBody,
  moveParagraph,
  movePhase as movePhaseBody,
  propose as proposeBody,
  restore as restoreBody,
  setGoals as setGoalsBody,
  stateAdherence as stateAdherenceBody,
} from '#shared/requests.ts';
import { askToLook } from '../../actions/askToLook.ts';
import { endorse } from '../../actions/endorse.ts';
import { movePhase } from '../../actions/movePhase.ts';
import { moveToSection } from '../../actions/moveToSection.ts';
import { propose } from '../../actions/propose.ts';
import { readSection } from '../../actions/readManifesto.ts';
import { restore } from '../../actions/restore.ts';
import { stateAdherence } from '../../actions/stateAdherence.ts';
import { withdrawEndorsement } from '../../actions/withdrawEndorsement.ts';
import { empty, json } from '../Answer.ts';
import { actorOf, route } from '../Route.ts';
import { wordsIn } from '../wordsIn.ts';

const path = z.strictObject({ section: sectionId });
const paragraphPath = z.strictObject({ section: sectionId, paragraph: paragraphId });

/** One section: its text with what hangs on it, its phase, and what is said of its paragraphs. */
export const sectionRoutes = [
  route(
    {
      method: 'patch',
      url: '/sections/{section}',
      summary: 'Rename or move a section',
      access: 'signed-in',
      path,
      body: changeSection,
    },
    async ({ house, actor, path: { section }, body: { title, before } }) => {
      await house.records.perform(actorOf({ actor }), () => ({
        type: 'change-section',
        section,
        ...(title !== undefined && { title }),
        ...(before !== undefined && { before }),
      }));
      return json({ section: house.records.state.sections[section] });
    },
  ),
  route(
    {
      method: 'put',
      url: '/sections/{section}/phase',
      summary: 'Move the phase, with a reason',
      access: 'signed-in',
      path,
      body: movePhaseBody,
    },
    async ({ house, actor, path: { section }, body }) =>
      json({ section: await movePhase(house, actorOf({ actor }), { section, ...body }) }),
  ),
  route(
    {
      method: 'put',
      url: '/sections/{section}/goals',
      summary: 'Say how many partners of which type should carry each paragraph',
      access: 'signed-in',
      path,
      body: setGoalsBody,
    },
    async ({ house, actor, path: { section }, body: { goals } }) => {
      await house.records.perform(actorOf({ actor }), () => ({
        type: 'set-goals',
        section,
        goals,
      }));
      return json({ goals: house.records.state.goals[section] ?? [] });
    },
  ),
  route(
    {
      method: 'post',
      url: '/sections/{section}/looks',
      summary: 'Ask partners to look at paragraphs, each at most once a day',
      access: 'signed-in',
      path,
      body: askToLookBody,
      status: 201,
      takesKey: true,
    },
    async ({ house, actor, path: { section }, body, retry }) =>
      json({ looks: await askToLook(house, actorOf({ actor }), { section, ...body, retry }) }),
  ),
  route(
    {
      method: 'post',
      url: '/sections/{section}/restore',
      summary: 'Bring back the text of an earlier moment, with a reason',
      access: 'signed-in',
      path,
      body: restoreBody,
    },
    async ({ house, actor, path: { section }, body }) =>
      json({ section: await restore(house, actorOf({ actor }), { section, ...body }) }),
  ),
  route(
    {
      method: 'put',
      url: '/sections/{section}/paragraphs/{paragraph}/adherence',
      summary: 'Say what your partner does with a paragraph that was adopted',
      access: 'signed-in',
      path: paragraphPath,
      body: stateAdherenceBody,
    },
    async ({ house, actor, path: said, body }) => {
      const { wording: shown, kind, note } = body;
      const input = { ...said, kind, note, shown };
      return json({ adherence: await stateAdherence(house, actorOf({ actor }), input) });
    },
  ),
  route(
    {
      method: 'delete',
      url: '/sections/{section}/paragraphs/{paragraph}/adherence',
      summary: 'Take back what your partner said it does',
      access: 'signed-in',
      path: paragraphPath,
    },
    async ({ house, actor, path: said }) => {
      await house.records.perform(actorOf({ actor }), () => ({
        type: 'withdraw-adherence',
        ...said,
      }));
      return empty();
    },
  ),
  route(
    {
      method: 'get',
      url: '/sections/{section}/paragraphs',
      summary: 'The paragraphs, with endorsements and amendments',
      access: 'anyone',
      path,
    },
    async ({ house, path: { section } }) => {
      const { seq } = house.records.state;
      const { paragraphs, vanished, ...rest } = await readSection(house, section);
      return json({ section: { ...rest, document: undefined }, seq, paragraphs, vanished });
    },
  ),
  route(
    {
      method: 'put',
      url: '/sections/{section}/paragraphs/{paragraph}/endorsement',
      summary:
        'Agree, agree if an amendment is adopted, abstain or object, on exactly this wording',
      access: 'signed-in',
      path: paragraphPath,
      body: endorseBody,
    },
    async ({ house, actor, path: { section, paragraph }, body }) => {
      const { wording: shown, stance, amendment: dependsOn = null, reason = null } = body;
      const input = { section, paragraph, stance, dependsOn, reason, shown };
      return json({ endorsement: await endorse(house, actorOf({ actor }), input) });
    },
  ),
  route(
    {
      method: 'delete',
      url: '/sections/{section}/paragraphs/{paragraph}/endorsement',
      summary: 'Withdraw what your partner said',
      access: 'signed-in',
      path: paragraphPath,
    },
    async ({ house, actor, path: said }) => {
      await withdrawEndorsement(house, actorOf({ actor }), said);
      return empty();
    },
  ),
  route(
    {
      method: 'post',
      url: '/sections/{section}/paragraphs/{paragraph}/move',
      summary: 'Move a paragraph to another section, with what hangs on it',
      access: 'signed-in',
      path: paragraphPath,
      body: moveParagraph,
      takesKey: true,
    },
    async ({ house, actor, path: { section, paragraph }, body, retry }) => {
      const { to, behind, wording: shown } = body;
      const input = { section, paragraph, to, behind, shown };
      return json({ paragraph: await moveToSection(house, actorOf({ actor }), { input, retry }) });
    },
  ),
  route(
    {
      method: 'post',
      url: '/sections/{section}/paragraphs/{paragraph}/amendments',
      summary: 'Propose other words for a paragraph, a new one behind it, or to delete it',
      access: 'signed-in',
      path: paragraphPath,
      body: proposeBody,
      status: 201,
      takesKey: true,
    },
    async ({ house, actor, path: { section, paragraph }, body, retry }) => {
      const { kind, wording: shown, reason } = body;
      const input = { kind, section, paragraph, shown, proposal: wordsIn(body) ?? [], reason };
      return json({ amendment: await propose(house, actorOf({ actor }), { input, retry }) });
    },
  ),
];
