import { formatClock, formatDate } from '#shared/language/formatTime.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { sameMoment } from '#shared/moments.ts';
import type { Amendment, Moment, Version } from '#shared/record/state.ts';
import { oneLine } from '../edition/oneLine.ts';
import type { HistoryView, SectionPast } from './HistoryView.ts';
import { historyWords } from './historyWords.ts';

/** One thing that happened to a section, in words. */
export interface HistoryEntry {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly title: string;
  /** Who proposed it, why, and the like. */
  readonly lines: readonly string[];
  /** The version it made; null when the text stayed as it was. */
  readonly moment: Moment | null;
}

/** What happened to a section, in order: phases, decisions with their reasons, versions. */
export function entriesOf(
  history: HistoryView,
  past: SectionPast,
  language: Language,
): HistoryEntry[] {
  const made = past.versions.map((version) => entryOf(history, past, { version, language }));
  const refused = past.amendments.flatMap((amendment) => refusal(history, amendment, language));
  return [...made, ...refused].toSorted((a, b) => a.at.localeCompare(b.at));
}

/** What a version is, and when: “Naar ‘Consultatie’, 12 oktober 2026, 14.32.08”. */
export function nameOfMoment(
  history: HistoryView,
  past: SectionPast,
  { moment, language }: { readonly moment: Moment; readonly language: Language },
): string {
  // Of several things at one moment the last says most: that it was adopted.
  const entry = entriesOf(history, past, language).findLast(
    (one) => one.moment && sameMoment(one.moment, moment),
  );
  return entry ? `${entry.title}, ${whenOf(entry, language)}` : '';
}

/** When something was: “12 oktober 2026, 14.32”. */
export function whenOf({ at }: Pick<HistoryEntry, 'at'>, language: Language): string {
  return `${formatDate(at, language)}, ${formatClock(at, language)}`;
}

interface Saying {
  readonly version: Version;
  readonly language: Language;
}

function entryOf(
  history: HistoryView,
  past: SectionPast,
  { version, language }: Saying,
): HistoryEntry {
  const { moments, open } = historyWords(language);
  const { why, at, moment } = version;
  const entry = (title: string, lines: readonly string[] = []) => ({ at, title, lines, moment });
  switch (why.kind) {
    case 'named':
      return entry(moments.named(oneLine(why.name)));
    case 'wipe':
      return entry(moments.wipe(`${why.percent}%`));
    case 'import':
      return entry(moments.import);
    case 'phase':
      return entry(titleOfPhase(version, language), [
        open.why(oneLine(why.reason)),
        ...(why.phase === 'adopted' ? [open.adopted] : []),
      ]);
    case 'restored': {
      const from = past.versions.find((one) => sameMoment(one.moment, why.from));
      const when = from ? whenOf(from, language) : '…';
      return entry(moments.restored(when), [open.why(oneLine(why.reason))]);
    }
    case 'amendment': {
      const amendment = past.amendments.find(({ id }) => id === why.amendment);
      if (!amendment) return entry(moments.amendment(''));
      return entry(moments.amendment(amendment.number), linesOf(history, amendment, language));
    }
  }
}

// A new epoch that begins with the phase of writing is a new round [S5].
function titleOfPhase({ why, moment }: Version, language: Language): string {
  const { moments } = historyWords(language);
  if (why.kind !== 'phase') return '';
  if (why.phase === 'adopted') return moments.adopted;
  if (why.phase === 'writing' && moment.epoch > 1 && moment.seq === 1) return moments.reopened;
  return moments.phase(words(language).phases.names[why.phase]);
}

function linesOf({ partners }: HistoryView, amendment: Amendment, language: Language): string[] {
  const { open } = historyWords(language);
  const { partner, reason, status } = amendment;
  const consent = status.kind === 'adopted' ? status.consent : null;
  return [
    open.proposedBy(oneLine(partners[partner]?.name ?? partner)),
    open.why(oneLine(reason)),
    ...(consent ? [open.consent[consent]] : []),
  ];
}

function refusal(history: HistoryView, amendment: Amendment, language: Language): HistoryEntry[] {
  const { moments, open } = historyWords(language);
  const { status, number, partner } = amendment;
  const by = open.proposedBy(oneLine(history.partners[partner]?.name ?? partner));
  const entry = (at: string, title: string, lines: readonly string[]) => [
    { at, title, lines, moment: null },
  ];
  switch (status.kind) {
    case 'declined':
      return entry(status.at, moments.declined(number), [by, open.why(oneLine(status.reason))]);
    case 'withdrawn':
      return entry(status.at, moments.withdrawn(number), [by]);
    case 'overtaken':
      return entry(status.at, moments.overtaken(number), [by]);
    default:
      return [];
  }
}
