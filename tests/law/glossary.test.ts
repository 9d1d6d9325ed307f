import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticeKinds, noticeWays } from '#shared/notices/choices.ts';
import { networkRoles, partnerTypes, phases } from '#shared/network.ts';
import type { Actor, EventBody } from '#shared/record/events.ts';
import type {
  AmendmentKind,
  AmendmentStatus,
  Consent,
  Goal,
  InsightKind,
  Stance,
  ThreadStatus,
  Verdict,
  VersionReason,
} from '#shared/record/state.ts';
import type { Stand, Standing } from '#shared/standing.ts';
import { routes } from '../../server/http/SideDoor.ts';
import { root } from '../support/sources.ts';

/** All members of a union: one that is missing, or too many, does not compile. */
const all = <T extends string>(members: Readonly<Record<T, true>>) => Object.keys(members);

const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const known = new Set([...glossary.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));

const kinds = {
  'types of partner': [...partnerTypes],
  roles: [...networkRoles],
  phases: [...phases],
  actors: all<Actor['kind']>({ person: true, service: true, server: true }),
  'goals of': ['each' satisfies Goal['of']],
  stances: all<Stance>({ agree: true, abstain: true, object: true }),
  validity: all<Stand['validity']>({ valid: true, cosmetic: true, outdated: true }),
  'kinds of amendment': all<AmendmentKind>({ replace: true, 'insert-after': true, delete: true }),
  statuses: all<AmendmentStatus['kind']>({
    open: true,
    adopting: true,
    adopted: true,
    declined: true,
    withdrawn: true,
    overtaken: true,
  }),
  consents: all<Consent>({ given: true, refused: true, 'not-given': true }),
  threads: all<ThreadStatus['kind']>({ open: true, closed: true }),
  insights: all<InsightKind>({ practice: true, source: true, recommendation: true }),
  verdicts: all<Verdict>({ 'worked-in': true, partly: true, not: true }),
  'kinds of notice': [...noticeKinds],
  'ways to be told': [...noticeWays],
  standings: all<Standing['kind']>({
    fits: true,
    overtaken: true,
    'needs-attention': true,
    vanished: true,
  }),
  'marked moments': all<VersionReason['kind']>({
    wipe: true,
    import: true,
    named: true,
    phase: true,
    amendment: true,
    restored: true,
  }),
  events: all<EventBody['type']>({
    'partner-added': true,
    'partner-changed': true,
    'person-added': true,
    'person-changed': true,
    'person-erased': true,
    'coalition-formed': true,
    'coalition-changed': true,
    'manifesto-created': true,
    'section-added': true,
    'section-changed': true,
    'section-restored': true,
    'phase-moved': true,
    'goals-set': true,
    'look-asked': true,
    'version-marked': true,
    'paragraph-moved': true,
    endorsed: true,
    'endorsement-withdrawn': true,
    'amendment-proposed': true,
    'modification-suggested': true,
    'modification-answered': true,
    'amendment-adopting': true,
    'amendment-adopted': true,
    'adoption-abandoned': true,
    'amendment-declined': true,
    'amendment-withdrawn': true,
    'amendment-overtaken': true,
    'backing-given': true,
    'backing-withdrawn': true,
    replied: true,
    'thread-closed': true,
    'thread-reopened': true,
    'insight-added': true,
    'insight-changed': true,
    'insight-withdrawn': true,
    'insight-judged': true,
    'adherence-stated': true,
    'adherence-withdrawn': true,
    'ways-in-reset': true,
  }),
};

test.each(Object.entries(kinds))('[L5] the glossary has all %s', (_, members) => {
  expect(members.length).toBeGreaterThan(0);
  expect(members.filter((member) => !known.has(member))).toEqual([]);
});

test('[L5] the glossary has what every path of the API with an id is about', () => {
  const things = routes.flatMap(({ url }) => [...url.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)); // prettier-ignore
  // The number of an event, one's own session, a request by its number, and what a mail has as a key.
  const told = new Set([...known, 'seq', 'session', 'request', 'token']);
  expect([...new Set(things)].filter((thing) => !told.has(thing))).toEqual([]);
});
