import type * as Y from 'yjs';
import type { PartnerId, SectionId } from '#shared/ids.ts';
import { askToLook } from '../../server/actions/askToLook.ts';
import { endorse } from '../../server/actions/endorse.ts';
import { exactOf, paragraphOf, person } from '../http/cast.ts';
import type { Name } from '../http/cast.ts';
import type { TestApp } from '../http/openTestApp.ts';
import { until } from '../support/until.ts';

const section = 'own' as SectionId;
const paragraph = paragraphOf(section);

interface Listed {
  readonly notices: readonly {
    readonly key: string;
    readonly kind: string;
    readonly isRead: boolean;
  }[];
  readonly unread: number;
}

/** What the tests of notices let people do, on the first paragraph of the section `own`. */
export const acts = {
  /** The lead asks the partner of most of the cast to look. */
  ask: async ({ house }: TestApp, note: string | null = null): Promise<void> => {
    const paragraphs = [{ paragraph, partners: ['inside' as PartnerId] }];
    await askToLook(house, person('lead'), { section, paragraphs, note, retry: null });
  },

  /** The mandate holder agrees to the words of now. */
  agree: async ({ house }: TestApp): Promise<void> => {
    const shown = await exactOf(house, section);
    const said = { stance: 'agree', dependsOn: null, reason: null } as const;
    await endorse(house, person('mandate'), { section, paragraph, shown, ...said });
  },

  /** Somebody types words at the start, or takes away so many letters there. */
  type: async (app: TestApp, words: string | number): Promise<void> => {
    const writer = app.as('member').open(section);
    await until(() => writer.isSaved);
    const [line] = (writer.fragment.get(0) as Y.XmlElement).toArray() as Y.XmlText[];
    if (typeof words === 'string') line?.insert(0, words);
    else line?.delete(0, words);
    await until(() => writer.isSaved);
    writer.close();
  },

  /** What somebody sees on the page of notices. */
  read: async (app: TestApp, name: Name): Promise<Listed> =>
    (await app.as(name).get('/me/notices')).body as unknown as Listed,
};
