import type { SectionId } from '#shared/ids.ts';
import type { ImportPreview } from '#shared/importing.ts';
import type { Amendment, Version } from '#shared/record/state.ts';
import type { ImportChange, ImportProposal } from '#shared/requests.ts';
import { request } from './request.ts';

/**
 * What reading a file into a section would do; changes nothing.
 *
 * @throws ApiProblem `unreadable-file` with `more.why`, or `too-large`.
 */
export async function previewImport(section: SectionId, file: File): Promise<ImportPreview> {
  const path = `/sections/${section}/import?name=${encodeURIComponent(file.name.slice(-200))}`;
  const { preview } = await request<{ preview: ImportPreview }>(path, { method: 'POST', file });
  return preview;
}

/**
 * Takes these into the text, all of them or none; answers the moment before. `key` is made once per
 * intent [A9].
 *
 * @throws ApiProblem `stale-wording` when a paragraph says something else by now.
 */
export async function takeImport(
  section: SectionId,
  changes: readonly ImportChange[],
  key: string,
): Promise<Version> {
  const path = `/sections/${section}/import/text`;
  const body = { changes };
  return (await request<{ version: Version }>(path, { method: 'POST', body, idempotencyKey: key }))
    .version;
}

/**
 * Proposes these, all of them or none, with one reason. `key` and refusals as for `takeImport`.
 *
 * @throws ApiProblem `already-exists` when an open amendment proposes one of them by now.
 */
export async function proposeImport(
  section: SectionId,
  body: { readonly reason: string; readonly changes: readonly ImportProposal[] },
  key: string,
): Promise<readonly Amendment[]> {
  const answer = await request<{ amendments: readonly Amendment[] }>(
    `/sections/${section}/import/amendments`,
    { method: 'POST', body, idempotencyKey: key },
  );
  return answer.amendments;
}
