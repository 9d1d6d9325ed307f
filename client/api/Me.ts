import type { Partner, Person } from '#shared/record/state.ts';

/** Who is signed in. */
export interface Me {
  readonly person: Person & { readonly name: string };
  readonly partner: Partner;
}
