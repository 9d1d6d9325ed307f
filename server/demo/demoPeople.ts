import { personId } from '#shared/ids.ts';
import type { PersonId } from '#shared/ids.ts';
import type { House } from '../actions/House.ts';
import { signIns } from './network.ts';
import type { PersonKey } from './network.ts';

/** The id a person of the demo network has on the record. */
export function demoPersonId(key: PersonKey): PersonId {
  return personId.parse(`demo-${key.replaceAll('.', '-')}`);
}

/** Whom one can look around as; null when the record holds no demo network. */
export function demoPeople({
  records,
}: House): Record<
  'mandate-holder' | 'member' | 'lead' | 'coordinator' | 'observer',
  PersonId
> | null {
  if (!records.state.people[demoPersonId(signIns.coordinator)]) return null;
  return {
    'mandate-holder': demoPersonId(signIns.mandateHolder),
    member: demoPersonId(signIns.member),
    lead: demoPersonId(signIns.lead),
    coordinator: demoPersonId(signIns.coordinator),
    observer: demoPersonId(signIns.observer),
  };
}
