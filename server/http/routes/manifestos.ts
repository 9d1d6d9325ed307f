import { Readable } from 'node:stream';
import { z } from 'zod';
import { manifestoId, sectionId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import {
  addSection,
  calendarQuery,
  endorseAll as endorseAllBody,
  exportQuery,
  recordQuery,
} from '#shared/requests.ts';
import { endorseAll } from '../../actions/endorseAll.ts';
import { exportManifesto } from '../../actions/exportManifesto.ts';
import { readCalendar } from '../../actions/readCalendar.ts';
import { readCoverage } from '../../actions/readCoverage.ts';
import { readManifesto, requireManifesto } from '../../actions/readManifesto.ts';
import { readSupport } from '../../actions/readSupport.ts';
import { readReceipt } from '../../actions/readReceipt.ts';
import { recordLines } from '../../actions/recordLines.ts';
import { actOf } from '../../actions/Retry.ts';
import { json } from '../Answer.ts';
import type { Answer } from '../Answer.ts';
import { actorOf, route } from '../Route.ts';

const path = z.strictObject({ manifesto: manifestoId });
const receiptPath = path.extend({ seq: z.coerce.number().int().min(1) });

/** A manifesto as a whole: its sections, its record, its exports. */
export const manifestoRoutes = [
  route(
    {
      method: 'get',
      url: '/manifestos/{manifesto}',
      summary: 'The whole manifesto at this moment',
      access: 'anyone',
      path,
    },
    async ({ house, path: { manifesto } }) => json(await readManifesto(house, manifesto)),
  ),
  route(
    {
      method: 'get',
      url: '/manifestos/{manifesto}/state',
      summary: 'The record at this moment, to follow from here by its events',
      access: 'anyone',
      path,
    },
    ({ house, actor, path: { manifesto } }) => {
      requireManifesto(house, manifesto);
      const { acts: _, ...state } = house.records.state;
      return json({ state: { ...state, acts: {} }, names: actor ? house.accounts.names() : {} });
    },
  ),
  route(
    {
      method: 'get',
      url: '/manifestos/{manifesto}/sections',
      summary: 'Its sections in order',
      access: 'anyone',
      path,
    },
    ({ house, path: { manifesto } }) => {
      requireManifesto(house, manifesto);
      return json({ sections: sectionsOf(house.records.state, manifesto) });
    },
  ),
  route(
    {
      method: 'get',
      url: '/manifestos/{manifesto}/support',
      summary: 'What every partner says of every paragraph: the support matrix',
      access: 'anyone',
      path,
    },
    async ({ house, path: { manifesto } }) => {
      const rows = await readSupport(house, manifesto);
      return json({ partners: Object.values(house.records.state.partners), rows });
    },
  ),
  route(
    {
      method: 'get',
      url: '/manifestos/{manifesto}/coverage',
      summary: 'How much was carried day by day, by what the record knows, and how much is now',
      access: 'anyone',
      path,
    },
    async ({ house, path: { manifesto } }) => json(await readCoverage(house, manifesto)),
  ),
  route(
    {
      method: 'put',
      url: '/manifestos/{manifesto}/endorsements',
      summary: 'Agree for your partner to all of these paragraphs in one act, or to none',
      access: 'signed-in',
      path,
      body: endorseAllBody,
    },
    async ({ house, actor, path: { manifesto }, body }) => {
      const paragraphs = body.paragraphs.map(({ wording: shown, ...where }) => ({
        ...where,
        shown,
      }));
      const endorsements = await endorseAll(house, actorOf({ actor }), { manifesto, paragraphs });
      return json({ endorsements });
    },
  ),
  route(
    {
      method: 'post',
      url: '/manifestos/{manifesto}/sections',
      summary: 'Add a section at the end',
      access: 'signed-in',
      path,
      body: addSection,
      status: 201,
      takesKey: true,
    },
    async ({ house, actor, path: { manifesto }, body, retry }) => {
      const made = body.id ?? newId();
      const section = { ...body, id: sectionId.parse(made), manifesto };
      const performed = await house.records.perform(
        actorOf({ actor }),
        () => ({ type: 'add-section', section }),
        actOf(retry, made),
      );
      return json({
        section: house.records.state.sections[sectionId.parse(performed.made ?? made)],
      });
    },
  ),
  route(
    {
      method: 'get',
      url: '/manifestos/{manifesto}/export',
      summary: 'The whole manifesto as a file',
      access: 'anyone',
      path,
      query: exportQuery,
    },
    async ({ house, actor, options: { links }, path: { manifesto }, query }): Promise<Answer> => {
      const isSignedIn = actor !== null;
      const pageAt = links.isLoopback ? null : (page: string) => links.page(page);
      return {
        kind: 'file',
        ...(await exportManifesto(house, { manifesto, isSignedIn, pageAt, ...query })),
      };
    },
  ),
  route(
    {
      method: 'get',
      url: '/manifestos/{manifesto}/calendar.ics',
      summary: 'The deadlines of its sections, as a calendar',
      access: 'anyone',
      path,
      query: calendarQuery,
    },
    ({ house, options, path: { manifesto }, query: { language } }): Answer => {
      const addressOf = (page: string) => options.links.page(page);
      return { kind: 'file', ...readCalendar(house, { manifesto, language, addressOf }) };
    },
  ),
  route(
    {
      method: 'get',
      url: '/manifestos/{manifesto}/record',
      summary:
        'The record, one event a line: all of it with the signed head, or what came after a number',
      access: 'anyone',
      path,
      query: recordQuery,
    },
    ({ house, path: { manifesto }, query }): Answer => {
      requireManifesto(house, manifesto);
      const lines = Readable.from(recordLines(house, query.after ?? null));
      return {
        kind: 'stream',
        name: 'record.ndjson',
        mediaType: 'application/x-ndjson',
        body: lines,
      };
    },
  ),
  route(
    {
      method: 'get',
      url: '/manifestos/{manifesto}/receipts/{seq}',
      summary: 'Proof that one event is in the record, as a file',
      access: 'anyone',
      path: receiptPath,
    },
    async ({ house, path: { manifesto, seq } }): Promise<Answer> => {
      requireManifesto(house, manifesto);
      return {
        kind: 'file',
        name: `receipt-${seq}.json`,
        mediaType: 'application/json',
        body: `${JSON.stringify(await readReceipt(house, seq), null, 2)}\n`,
      };
    },
  ),
];
