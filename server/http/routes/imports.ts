import { z } from 'zod';
import { sectionId } from '#shared/ids.ts';
import { importLimits } from '#shared/importLimits.ts';
import { importAmendments, importQuery, importText } from '#shared/requests.ts';
import { previewImport } from '../../actions/previewImport.ts';
import { proposeImport } from '../../actions/proposeImport.ts';
import { takeImport } from '../../actions/takeImport.ts';
import { json } from '../Answer.ts';
import { actorOf, route } from '../Route.ts';

const path = z.strictObject({ section: sectionId });

/** Reading a file into a section: first what it would do, then what was chosen of that. */
export const importRoutes = [
  route(
    {
      method: 'post',
      url: '/sections/{section}/import',
      summary: 'What reading a DOCX, ODT, Markdown, HTML or text file would do; changes nothing',
      access: 'signed-in',
      isApart: true,
      path,
      query: importQuery,
      fileBytes: importLimits.bytes,
    },
    async ({ house, actor, path: { section }, query: { name }, file: bytes }) =>
      json({
        preview: await previewImport(house, actorOf({ actor }), { section, name, bytes }),
      }),
  ),
  route(
    {
      method: 'post',
      url: '/sections/{section}/import/text',
      summary: 'Take what was chosen of a preview into the text: all of it, or nothing',
      access: 'signed-in',
      path,
      body: importText,
      takesKey: true,
    },
    async ({ house, actor, path: { section }, body: { changes }, retry }) => {
      const input = { section, changes };
      return json({ version: await takeImport(house, actorOf({ actor }), { input, retry }) });
    },
  ),
  route(
    {
      method: 'post',
      url: '/sections/{section}/import/amendments',
      summary: 'Propose what was chosen of a preview as amendments: all of them, or none',
      access: 'signed-in',
      path,
      body: importAmendments,
      status: 201,
      takesKey: true,
    },
    async ({ house, actor, path: { section }, body, retry }) => {
      const input = { section, ...body };
      return json({ amendments: await proposeImport(house, actorOf({ actor }), { input, retry }) });
    },
  ),
];
