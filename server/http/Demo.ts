import type { PersonId } from '#shared/ids.ts';

export const demoRoles = ['mandate-holder', 'member', 'lead', 'coordinator', 'observer'] as const;
export type DemoRole = (typeof demoRoles)[number];

/** Who one can look around as, in the demo network. */
export type Demo = Readonly<Record<DemoRole, PersonId>>;
