import type { Edition } from '../../edition/Edition.ts';
import type { ExportOptions } from '../../ExportOptions.ts';
import type { Remark } from '../Booklet.ts';
import { officeWords } from '../officeWords.ts';
import type { Tracked } from './Tracked.ts';

/** Letters of a reason that fit beside a text. */
const most = 240;

/** What stands beside the changes of each amendment: who wants it, why in short, and where it is [A11]. */
export function readRemarks(
  { sections }: Pick<Edition, 'sections'>,
  { numbers }: Tracked,
  { language, address }: ExportOptions,
): ReadonlyMap<string, Remark> {
  const { remark } = officeWords(language);
  const amendments = sections.flatMap((section) => section.amendments);
  return new Map(
    amendments
      .filter(({ number }) => numbers.has(number))
      .map(({ number, label, reason }) => [
        number,
        {
          name: `${label}.`,
          reason: remark.why(shortened(reason)),
          link:
            address === undefined ? null : { href: `${address}#a-${number}`, text: remark.link },
        },
      ]),
  );
}

function shortened(text: string): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most)).trimEnd()}…`;
}
