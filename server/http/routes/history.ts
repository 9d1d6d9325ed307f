import { z } from 'zod';
import { manifestoId, paragraphId, sectionId } from '#shared/ids.ts';
import { requireSection } from '#shared/record/required.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import {
  comparisonQuery,
  momentInAddress,
  nameVersion as nameVersionBody,
  restoreParagraph as restoreParagraphBody,
} from '#shared/requests.ts';
import { nameVersion } from '../../actions/nameVersion.ts';
import { readAdoption } from '../../actions/readAdoption.ts';
import {
  compareMoments,
  readHistory,
  readMomentText,
  requireReadable,
} from '../../actions/readHistory.ts';
import { requireManifesto } from '../../actions/readManifesto.ts';
import { restoreParagraph } from '../../actions/restoreParagraph.ts';
import { json } from '../Answer.ts';
import { actorOf, route } from '../Route.ts';

const path = z.strictObject({ section: sectionId });

/** What a text was: its versions, any moment of it, who wrote it, and how one became another [T5]. */
export const historyRoutes = [
  route(
    {
      method: 'get',
      url: '/manifestos/{manifesto}/versions',
      summary: 'The versions of its sections, oldest first',
      access: 'anyone',
      path: z.strictObject({ manifesto: manifestoId }),
    },
    ({ house, path: { manifesto } }) => {
      requireManifesto(house, manifesto);
      const { state } = house.records;
      const versions = sectionsOf(state, manifesto).flatMap(({ id: section }) =>
        (state.versions[section] ?? []).map((version) => ({ section, ...version })),
      );
      return json({ versions: versions.toSorted((a, b) => a.seq - b.seq) });
    },
  ),
  route(
    {
      method: 'get',
      url: '/sections/{section}/versions',
      summary: 'The versions of its text, oldest first',
      access: 'anyone',
      path,
    },
    ({ house, path: { section } }) => {
      const { state } = house.records;
      return json({ versions: state.versions[requireSection(state, section).id] ?? [] });
    },
  ),
  route(
    {
      method: 'post',
      url: '/sections/{section}/versions',
      summary: 'Give the text of now a name, by which it is found again',
      access: 'signed-in',
      path,
      body: nameVersionBody,
      status: 201,
      takesKey: true,
    },
    async ({ house, actor, path: { section }, body: { name }, retry }) => {
      const input = { section, name };
      return json({ version: await nameVersion(house, actorOf({ actor }), { input, retry }) });
    },
  ),
  route(
    {
      method: 'get',
      url: '/sections/{section}/moments',
      summary: 'In which goes its text came to be, and its versions',
      access: 'signed-in',
      path,
    },
    async ({ house, path: { section } }) => json(await readHistory(house, section)),
  ),
  route(
    {
      method: 'get',
      url: '/sections/{section}/moments/{moment}',
      summary: 'The text at a moment, and who wrote what of it; a version is for anyone',
      access: 'anyone',
      path: path.extend({ moment: momentInAddress }),
    },
    async ({ house, actor, path: { section, moment } }) => {
      requireReadable(house, { section, isSignedIn: actor !== null }, [moment]);
      return json(await readMomentText(house, section, moment));
    },
  ),
  route(
    {
      method: 'get',
      url: '/sections/{section}/comparison',
      summary: 'How the text of one moment became that of another; versions are for anyone',
      access: 'anyone',
      path,
      query: comparisonQuery,
    },
    async ({ house, actor, path: { section }, query }) => {
      const moments = [query.from, query.to];
      requireReadable(house, { section, isSignedIn: actor !== null }, moments);
      return json({ rows: await compareMoments(house, section, query) });
    },
  ),
  route(
    {
      method: 'get',
      url: '/sections/{section}/adoptions/{seq}',
      summary: 'What was adopted at that number of the record, and who stood behind it then',
      access: 'anyone',
      path: path.extend({ seq: z.coerce.number().int().min(1) }),
      isForGood: true,
    },
    async ({ house, path: { section, seq } }) => json(await readAdoption(house, section, seq)),
  ),
  route(
    {
      method: 'post',
      url: '/sections/{section}/paragraphs/{paragraph}/restore',
      summary: 'Give a paragraph its words of an earlier moment, for who may type there',
      access: 'signed-in',
      path: path.extend({ paragraph: paragraphId }),
      body: restoreParagraphBody,
    },
    async ({ house, actor, path: asked, body: { from, wording: shown } }) => {
      const input = { ...asked, from, shown };
      return json({ paragraph: await restoreParagraph(house, actorOf({ actor }), input) });
    },
  ),
];
