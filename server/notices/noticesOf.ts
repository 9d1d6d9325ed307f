import type { ParagraphId, PersonId } from '#shared/ids.ts';
import { noticeLimits } from '#shared/notices/noticeLimits.ts';
import type { Notice } from '#shared/notices/Notice.ts';
import type { Person } from '#shared/record/state.ts';
import { noticeKey } from '../records/noticeKey.ts';
import type { NoticeRef } from '../records/NoticeRef.ts';
import { describeNotice } from './describeNotice.ts';
import type { Sources } from './Sources.ts';

/** The notices of somebody, the newest first [M1]. Derived, never stored. */
export function noticesOf(sources: Sources, id: PersonId): Notice[] {
  const person = sources.state.people[id];
  if (!person) return [];
  return [...happened(sources, person), ...outdated(sources, person), ...reminders(sources)]
    .flatMap((ref) => describeNotice(sources, ref, id)?.notice ?? [])
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, noticeLimits.noticesShown);
}

function happened({ state, happenings, now }: Sources, person: Person): NoticeRef[] {
  return happenings
    .between(0, state.seq)
    .filter(
      (one) =>
        Date.parse(one.at) + noticeLimits.noticeShown > now &&
        happenings.wasThere(person.id, one.seq),
    )
    .map(({ kind, seq }) => ({ kind, seq }));
}

function outdated({ state, soFar }: Sources, { partner }: Person): NoticeRef[] {
  return (Object.keys(state.endorsements) as ParagraphId[]).flatMap((paragraph) => {
    const said = state.endorsements[paragraph]?.[partner];
    if (!said) return [];
    const ref = { kind: 'outdated', seq: said.seq, paragraph, partner, exact: null } as const;
    return noticeKey(ref) in soFar.told ? ref : [];
  });
}

// Of those that were given for a deadline the last says what the others did.
function reminders({ state, soFar }: Sources): NoticeRef[] {
  return Object.values(state.sections).flatMap(({ id, phase, deadline }) => {
    if (deadline === null) return [];
    const given = noticeLimits.remindDays
      .map((days) => ({ kind: 'deadline', section: id, phase, deadline, days }) as const)
      .filter((ref) => noticeKey(ref) in soFar.told);
    return given.at(-1) ?? [];
  });
}
