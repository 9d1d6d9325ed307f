import type { Duty } from './Duty.ts';

/** The duty of a process that shares its data with no other. */
export const alwaysOnDuty: Duty = { take: (begin) => begin() };
