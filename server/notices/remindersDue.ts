import { noticeLimits } from '#shared/notices/noticeLimits.ts';
import type { RecordState, Section } from '#shared/record/state.ts';
import type { Happening } from '../records/Happenings.ts';
import { noticeKey } from '../records/noticeKey.ts';
import type { NoticeRef } from '../records/NoticeRef.ts';

export type Reminder = Extract<NoticeRef, { kind: 'deadline' }>;

const day = 24 * 3_600_000;

/** Reminders that are due, and the keys of all that count as given from now on. */
export interface RemindersDue {
  readonly due: readonly Reminder[];
  readonly told: readonly string[];
}

/**
 * Which deadlines are near enough to remind people of, and were not told of yet [M4]. Where several
 * reminders are due at once, as after the server was away, the last one stands for all. Whoever
 * moves a section to a phase with a deadline that is near has just told everyone: of what was due at
 * that moment already nothing is said again.
 */
export function remindersDue(
  { sections }: Pick<RecordState, 'sections'>,
  told: Readonly<Record<string, number>>,
  { now, moved }: { readonly now: number; readonly moved: readonly Happening[] },
): RemindersDue {
  const silent = moved.flatMap((happening) => nearWhenMoved(happening));
  const known = new Set([...Object.keys(told), ...silent]);
  const found = Object.values(sections).map((section) =>
    remindersOf(section, now).filter((one) => !known.has(noticeKey(one))),
  );
  return {
    due: found.flatMap((ofSection) => ofSection.at(-1) ?? []),
    told: [...silent.filter((key) => !(key in told)), ...found.flat().map(noticeKey)],
  };
}

// Those that are due, the nearest to the deadline last.
function remindersOf({ id, phase, deadline }: Section, now: number): Reminder[] {
  if (deadline === null || phase === 'adopted') return [];
  const left = Date.parse(deadline) - now;
  return noticeLimits.remindDays
    .filter((days) => left > 0 && left <= days * day)
    .map((days) => ({ kind: 'deadline', section: id, phase, deadline, days }));
}

function nearWhenMoved(happening: Happening): string[] {
  if (happening.kind !== 'phase' || happening.deadline === null) return [];
  const { section, phase, deadline, at } = happening;
  const left = Date.parse(deadline) - Date.parse(at);
  return noticeLimits.remindDays
    .filter((days) => left <= days * day)
    .map((days) => noticeKey({ kind: 'deadline', section, phase, deadline, days }));
}
