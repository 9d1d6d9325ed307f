/** Somebody who has to do with the section, as the rules see them. */
export interface Player {
  /** Null: the provisioning service, which is nobody's. */
  readonly partner: string | null;
  readonly isLead?: true;
  readonly speaks?: true;
  readonly isObserver?: true;
}

/**
 * Who is in the life of a section. The partners *delta* and *waal* are in the coalition that writes
 * it, *linge* is in another, with a lead of its own.
 */
export const cast = {
  lead: { partner: 'delta', isLead: true },
  writer: { partner: 'delta' },
  deltaVoice: { partner: 'delta', speaks: true },
  waalVoice: { partner: 'waal', speaks: true },
  lingeVoice: { partner: 'linge', speaks: true },
  otherLead: { partner: 'linge' },
  outsider: { partner: 'linge' },
  coordinator: { partner: 'linge' },
  observer: { partner: 'waal', speaks: true, isObserver: true },
  service: { partner: null },
} as const satisfies Record<string, Player>;

export type Name = keyof typeof cast;
export const everyone = Object.keys(cast) as Name[];
export const coalition: readonly string[] = ['delta', 'waal'];
