import { queryOptions } from '@tanstack/react-query';
import type { Paragraph } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import { writeMoment } from '#shared/moments.ts';
import type { Moment, Version } from '#shared/record/state.ts';
import type { Adoption, MomentText, SectionHistory } from '#shared/sectionHistory.ts';
import type { ParagraphAddress } from './endorsing.ts';
import { request } from './request.ts';

/** Milliseconds. What was decided is heard at once; what others type, about so soon. */
const again = 15_000;

/**
 * In which goes a section's text came to be, and its versions [T5]; looked at again as long as
 * somebody reads it. The text of now comes with it, so that a page that shows it never goes blank.
 */
export function historyQuery(section: SectionId) {
  return queryOptions({
    queryKey: ['history', section],
    queryFn: async ({ signal, client }) => {
      const path = `/sections/${section}/moments`;
      const history = await request<SectionHistory>(path, { signal });
      await client.prefetchQuery(momentQuery(section, history.now));
      return history;
    },
    refetchInterval: again,
  });
}

/** The text at a moment, and who wrote it: what it was stays so. */
export function momentQuery(section: SectionId, moment: Moment) {
  const address = writeMoment(moment);
  return queryOptions({
    queryKey: ['moment', section, address],
    queryFn: ({ signal }) =>
      request<MomentText>(`/sections/${section}/moments/${address}`, { signal }),
    staleTime: Infinity,
  });
}

/** What was adopted at a number of the record, and who stood behind it then [S5]. */
export function adoptionQuery(section: SectionId, seq: number) {
  return queryOptions({
    queryKey: ['adoption', section, seq],
    queryFn: ({ signal }) => request<Adoption>(`/sections/${section}/adoptions/${seq}`, { signal }),
    staleTime: Infinity,
  });
}

/** Gives the text of now a name. `key` is made once per intent, with `newId` [A9]. */
export async function nameVersion(section: SectionId, name: string, key: string): Promise<Version> {
  const path = `/sections/${section}/versions`;
  const options = { method: 'POST', body: { name }, idempotencyKey: key } as const;
  return (await request<{ version: Version }>(path, options)).version;
}

/**
 * Gives a paragraph its words of an earlier moment, for who may type there.
 *
 * @throws ApiProblem `stale-wording` when it says something else than on the screen.
 */
export async function restoreParagraph(
  { section, paragraph }: ParagraphAddress,
  body: { readonly from: Moment; readonly wording: string | null },
): Promise<Paragraph | null> {
  const path = `/sections/${section}/paragraphs/${paragraph}/restore`;
  return (await request<{ paragraph: Paragraph | null }>(path, { method: 'POST', body })).paragraph;
}
