import type { Account } from './Account.ts';
import type { Hashes } from './hashWords.ts';
import { meaningOf } from './meaningOf.ts';
import { saidOf } from './saidOf.ts';

/** What partners can have said of a paragraph, in the order of the annex. */
const groups = [
  'valid',
  'cosmetic',
  'conditional',
  'objection',
  'abstained',
  'outdated',
  'outdated-objection',
  'outdated-abstention',
] as const;
const types = [
  'municipality',
  'province',
  'water-board',
  'ministry',
  'umbrella-association',
  'professional-association',
  'knowledge-institution',
  'civil-society',
  'company',
];

export interface Voices {
  readonly group: string;
  /** “Partner: ‘reason’; Partner”, in the order of the annex. */
  readonly said: string;
}

/** Who said what of a paragraph, as the annex of an export for reading lists it. */
export function voicesOf(
  account: Account,
  ids: readonly string[],
  current: Hashes | null,
): Voices[] {
  const order = [...account.partners.keys()];
  const said = saidOf(account, ids)
    .map((one) => ({ ...one, ...meaningOf(one, account, current), dependsOn: one.dependsOn }))
    .map(({ partner: id, group, reason, dependsOn }) => {
      const { name = id, type = '' } = account.partners.get(id) ?? {};
      const why =
        group === 'conditional' ? account.amendments.get(dependsOn ?? '')?.number : reason;
      const because = line(why ?? '') === '' ? '' : `: ‘${line(why ?? '')}’`;
      return {
        group,
        voice: line(name) + because,
        place: [types.indexOf(type), order.indexOf(id)],
      };
    });
  return groups.flatMap((group) => {
    const voices = said
      .filter((one) => one.group === group)
      .toSorted((a, b) => compare(a.place, b.place))
      .map(({ voice }) => voice);
    return voices.length > 0 ? [{ group, said: voices.join('; ') }] : [];
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
}

// Names and reasons stand on one line, without characters that nobody can see.
function line(text: string): string {
  return text
    .replaceAll(/[\t\n\v\f\r]/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
