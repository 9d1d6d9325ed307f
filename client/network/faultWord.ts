import type { network } from '#shared/language/nl/network.ts';
import { faultsOf } from './faultsOf.ts';

type FaultWords = (typeof network)['faults'];

/** Which words say of a field that it has not the form it must have. */
const formOf: Readonly<Record<string, keyof FaultWords>> = {
  mail: 'mail',
  slug: 'slug',
  from: 'date',
  to: 'date',
  deadline: 'date',
  partner: 'partner',
  coalition: 'coalition',
};

const byCode: Readonly<Record<string, keyof FaultWords>> = {
  too_small: 'empty',
  too_big: 'tooLong',
  'forbidden-characters': 'characters',
  'ends-before-start': 'endsBeforeStart',
};

/** What the server found wrong with a field; undefined when it is not about that field. */
export function faultWord(failure: unknown, field: string): keyof FaultWords | undefined {
  const code = faultsOf(failure).find(
    ({ path }) => path === `body.${field}` || path.startsWith(`body.${field}.`),
  )?.code;
  return code === undefined ? undefined : (byCode[code] ?? formOf[field] ?? 'other');
}
