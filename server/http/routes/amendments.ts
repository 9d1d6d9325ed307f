import type { Command } from '#shared/record/commands.ts';
import type { Amendment } from '#shared/record/state.ts';
import { requireAmendment } from '#shared/record/required.ts';
import {
  adopt as adoptBody,
  amendmentPath,
  answerModification as answerBody,
  closeThread,
  decline,
  empty,
  reply as replyBody,
  suggestModification as suggestBody,
} from '#shared/requests.ts';
import { adopt } from '../../actions/adopt.ts';
import { answerModification } from '../../actions/answerModification.ts';
import type { House } from '../../actions/House.ts';
import { reply } from '../../actions/reply.ts';
import { suggestModification } from '../../actions/suggestModification.ts';
import { json } from '../Answer.ts';
import { actorOf, route } from '../Route.ts';
import { wordsIn } from '../wordsIn.ts';
import type { Actor } from '#shared/record/events.ts';
import type { AmendmentId } from '#shared/ids.ts';

const shape = { method: 'post', access: 'signed-in', path: amendmentPath } as const;

interface Deciding {
  readonly house: House;
  readonly actor: Actor | null;
  readonly path: { readonly amendment: AmendmentId };
}

async function perform({ house, actor, path }: Deciding, command: Command): Promise<Amendment> {
  await house.records.perform(actorOf({ actor }), () => command);
  return requireAmendment(house.records.state, path.amendment);
}

/** What happens to an amendment, and what is said about it [A2, A7]. */
export const amendmentRoutes = [
  route(
    {
      method: 'get',
      url: '/amendments/{amendment}',
      summary: 'An amendment with its thread',
      access: 'anyone',
      path: amendmentPath,
    },
    ({ house, path: { amendment } }) =>
      json({ amendment: requireAmendment(house.records.state, amendment) }),
  ),
  route(
    {
      ...shape,
      url: '/amendments/{amendment}/replies',
      summary: 'Reply',
      body: replyBody,
      status: 201,
      takesKey: true,
    },
    async ({ house, actor, path: { amendment }, body: { text }, retry }) =>
      json({ reply: await reply(house, actorOf({ actor }), { amendment, text, retry }) }),
  ),
  route(
    {
      ...shape,
      url: '/amendments/{amendment}/adopt',
      summary: 'Adopt it into the text, as it was proposed or in other words',
      body: adoptBody,
    },
    async ({ house, actor, path: { amendment }, body }) => {
      const words = wordsIn(body);
      const modifying = 'wording' in body && words !== null ? { shown: body.wording, words } : null;
      return json({ amendment: await adopt(house, actorOf({ actor }), { amendment, modifying }) });
    },
  ),
  route(
    {
      method: 'put',
      url: '/amendments/{amendment}/modification',
      summary: 'Suggest other words for it, and ask who proposed it whether they agree',
      access: 'signed-in',
      path: amendmentPath,
      body: suggestBody,
    },
    async ({ house, actor, path: { amendment }, body }) => {
      const modifying = { shown: body.wording, words: wordsIn(body) ?? [] };
      return json({
        amendment: await suggestModification(house, actorOf({ actor }), { amendment, modifying }),
      });
    },
  ),
  route(
    {
      method: 'put',
      url: '/amendments/{amendment}/modification/answer',
      summary: 'Say whether you agree to the words that were suggested for your amendment',
      access: 'signed-in',
      path: amendmentPath,
      body: answerBody,
    },
    async ({ house, actor, path: { amendment }, body: { wording: shown, base, agrees } }) =>
      json({
        amendment: await answerModification(house, actorOf({ actor }), {
          amendment,
          shown,
          base,
          agrees,
        }),
      }),
  ),
  route(
    {
      ...shape,
      url: '/amendments/{amendment}/decline',
      summary: 'Decline it, with a reason',
      body: decline,
    },
    async (asked) =>
      json({
        amendment: await perform(asked, {
          type: 'decline',
          amendment: asked.path.amendment,
          reason: asked.body.reason,
        }),
      }),
  ),
  route(
    {
      ...shape,
      url: '/amendments/{amendment}/withdraw',
      summary: 'Take back one’s own',
      body: empty,
    },
    async (asked) =>
      json({
        amendment: await perform(asked, {
          type: 'withdraw-amendment',
          amendment: asked.path.amendment,
        }),
      }),
  ),
  route(
    {
      method: 'put',
      url: '/amendments/{amendment}/backing',
      summary: 'Back it for your partner',
      access: 'signed-in',
      path: amendmentPath,
      body: empty,
    },
    async (asked) =>
      json({
        amendment: await perform(asked, { type: 'back', amendment: asked.path.amendment }),
      }),
  ),
  route(
    {
      method: 'delete',
      url: '/amendments/{amendment}/backing',
      summary: 'No longer back it',
      access: 'signed-in',
      path: amendmentPath,
    },
    async (asked) =>
      json({
        amendment: await perform(asked, {
          type: 'withdraw-backing',
          amendment: asked.path.amendment,
        }),
      }),
  ),
  route(
    {
      ...shape,
      url: '/amendments/{amendment}/close',
      summary: 'Close the thread, with a reason',
      body: closeThread,
    },
    async (asked) =>
      json({
        amendment: await perform(asked, {
          type: 'close-thread',
          amendment: asked.path.amendment,
          reason: asked.body.reason,
        }),
      }),
  ),
  route(
    { ...shape, url: '/amendments/{amendment}/reopen', summary: 'Reopen the thread', body: empty },
    async (asked) =>
      json({
        amendment: await perform(asked, { type: 'reopen-thread', amendment: asked.path.amendment }),
      }),
  ),
];
