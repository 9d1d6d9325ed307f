import type { Language } from '#shared/language/language.ts';
import { sectionNumber } from '#shared/record/sections.ts';
import type { Manifesto, RecordState, Section } from '#shared/record/state.ts';
import type { Decision, DecisionWhat } from '../publish/feed/Decision.ts';
import { renderFeed } from '../publish/feed/renderFeed.ts';
import type { FeedView } from '../publish/feed/renderFeed.ts';
import { DecisionLog } from '../records/DecisionLog.ts';
import type { DecidingEvent } from '../records/DecisionLog.ts';
import { keepUp } from '../records/keepUp.ts';
import type { House } from './House.ts';

/** The last so many decisions stand in a feed; who wants them all has the record. */
const most = 100;

const begin = () => new DecisionLog();

export interface FeedInput extends Pick<FeedView, 'page' | 'feed' | 'self'> {
  readonly manifesto: Manifesto;
  readonly language: Language;
}

/** What was decided about a manifesto, as a feed [O2]. */
export async function readFeed(
  { records }: House,
  { manifesto, language, ...addresses }: FeedInput,
): Promise<string> {
  const { events, made } = await keepUp(records, begin);
  const { state } = records;
  const decisions = events
    .flatMap((event) => decisionOf(state, event, manifesto))
    .slice(-most)
    .toReversed();
  const since = made[manifesto.id] ?? new Date(0).toISOString();
  return renderFeed({ title: manifesto.title, ...addresses, since, decisions }, language);
}

function decisionOf(state: RecordState, event: DecidingEvent, manifesto: Manifesto): Decision[] {
  const section = sectionOf(state, event);
  if (section?.manifesto !== manifesto.id) return [];
  const { seq, at } = event;
  const number = sectionNumber(state, section);
  return [{ seq, at, section: number, title: section.title, what: whatOf(state, event) }];
}

function sectionOf(state: RecordState, event: DecidingEvent): Section | undefined {
  const id = 'section' in event ? event.section : state.amendments[event.amendment]?.section;
  return id && state.sections[id];
}

function whatOf({ amendments, partners }: RecordState, event: DecidingEvent): DecisionWhat {
  if (event.type === 'phase-moved')
    return { kind: 'phase', phase: event.phase, reason: event.reason };
  if (event.type === 'section-restored') return { kind: 'restored', reason: event.reason };
  const { number = '', partner, reason = '' } = amendments[event.amendment] ?? {};
  const by = { number, partner: (partner && partners[partner]?.name) ?? '' };
  return event.type === 'amendment-declined'
    ? { kind: 'amendment', ...by, outcome: 'declined', reason: event.reason }
    : { kind: 'amendment', ...by, outcome: event.consent ? 'modified' : 'adopted', reason };
}
