import { z } from 'zod';
import { manifestoId } from '#shared/ids.ts';
import { requireInsight } from '#shared/record/required.ts';
import {
  addInsight as addBody,
  changeInsight as changeBody,
  insightPath,
  judgeInsight as judgeBody,
  withdrawInsight as withdrawBody,
} from '#shared/requests.ts';
import { addInsight } from '../../actions/addInsight.ts';
import { requireManifesto } from '../../actions/readManifesto.ts';
import { tendInsight } from '../../actions/tendInsight.ts';
import { json } from '../Answer.ts';
import { actorOf, route } from '../Route.ts';

const path = z.strictObject({ manifesto: manifestoId });

/** What was learnt elsewhere, and what became of advice [I1, I2]. */
export const insightRoutes = [
  route(
    {
      method: 'get',
      url: '/manifestos/{manifesto}/insights',
      summary: 'Its practices, sources and recommendations, with what became of these',
      access: 'anyone',
      path,
    },
    ({ house, path: { manifesto } }) => {
      requireManifesto(house, manifesto);
      const all = Object.values(house.records.state.insights);
      return json({ insights: all.filter((insight) => insight.manifesto === manifesto) });
    },
  ),
  route(
    {
      method: 'post',
      url: '/manifestos/{manifesto}/insights',
      summary: 'Add a practice, source or recommendation, tied to paragraphs or to none',
      access: 'signed-in',
      path,
      body: addBody,
      status: 201,
      takesKey: true,
    },
    async ({ house, actor, path: { manifesto }, body: { kind, ...content }, retry }) =>
      json({
        insight: await addInsight(house, actorOf({ actor }), { manifesto, kind, content, retry }),
      }),
  ),
  route(
    {
      method: 'get',
      url: '/insights/{insight}',
      summary: 'An insight with all that was said of it',
      access: 'anyone',
      path: insightPath,
    },
    ({ house, path: { insight } }) =>
      json({ insight: requireInsight(house.records.state, insight) }),
  ),
  route(
    {
      method: 'put',
      url: '/insights/{insight}',
      summary: 'Change what it says and what it is tied to',
      access: 'signed-in',
      path: insightPath,
      body: changeBody,
    },
    async ({ house, actor, path: { insight }, body: { revision, ...content } }) =>
      json({
        insight: await tendInsight(house, actorOf({ actor }), {
          type: 'change-insight',
          insight,
          revision,
          content,
        }),
      }),
  ),
  route(
    {
      method: 'post',
      url: '/insights/{insight}/withdraw',
      summary: 'Withdraw it; whoever did not add it says why',
      access: 'signed-in',
      path: insightPath,
      body: withdrawBody,
    },
    async ({ house, actor, path: { insight }, body: { reason } }) =>
      json({
        insight: await tendInsight(house, actorOf({ actor }), {
          type: 'withdraw-insight',
          insight,
          reason,
        }),
      }),
  ),
  route(
    {
      method: 'put',
      url: '/insights/{insight}/judgement',
      summary: 'Say what became of a recommendation: worked in, partly or not, with the reason',
      access: 'signed-in',
      path: insightPath,
      body: judgeBody,
    },
    async ({ house, actor, path: { insight }, body }) =>
      json({
        insight: await tendInsight(house, actorOf({ actor }), {
          type: 'judge-insight',
          insight,
          ...body,
        }),
      }),
  ),
];
