import { json } from '../Answer.ts';
import { route } from '../Route.ts';

/** Who runs this site. */
export const siteRoutes = [
  route(
    {
      method: 'get',
      url: '/site',
      summary: 'Who is responsible for what is kept here, and where one reaches them',
      access: 'anyone',
    },
    ({ options: { operator } }) => json({ operator }),
  ),
];
