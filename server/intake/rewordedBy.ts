import type { FileForm } from '#shared/importing.ts';
import { reformat } from '#shared/reformat.ts';
import { canonicalWording, plainText } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';

/**
 * What a paragraph says according to a file. Plain text has no format, so that of the words it leaves
 * alone stays. Programs spell an address in their own way: one that leads to the same place stays
 * as it was.
 */
export function rewordedBy(
  before: readonly Run[],
  read: readonly Run[],
  form: FileForm,
): readonly Run[] {
  const hrefs = before.flatMap(({ href }) => href ?? []);
  if (form === 'txt') {
    const text = hrefs.reduce((said, href) => said.replaceAll(` (${href})`, ''), plainText(read));
    return canonicalWording('paragraph', reformat(before, text)).runs;
  }
  const spelled = new Map(hrefs.map((href) => [new URL(href).href, href]));
  const runs = read.map((run) =>
    run.href === undefined
      ? run
      : { ...run, href: spelled.get(new URL(run.href).href) ?? run.href },
  );
  return canonicalWording('paragraph', runs).runs;
}
