import { endorsementsOn } from '#shared/endorsementsOn.ts';
import type { PersonId, SectionId, ParagraphId } from '#shared/ids.ts';
import { dutiesIn } from '#shared/notices/dutiesIn.ts';
import type { Notice, NoticeContent, NoticePlace } from '#shared/notices/Notice.ts';
import { canEndorse } from '#shared/record/rights.ts';
import { sectionNumber } from '#shared/record/sections.ts';
import type { Amendment, Person } from '#shared/record/state.ts';
import { standOf } from '#shared/standing.ts';
import type { Run } from '#shared/wording.ts';
import type { AdherenceHappening, Happening } from '../records/Happenings.ts';
import { noticeKey } from '../records/noticeKey.ts';
import type { NoticeRef } from '../records/NoticeRef.ts';
import { concerns } from './concerns.ts';
import { followsAdherence } from './followsAdherence.ts';
import type { Reminder } from './remindersDue.ts';
import type { Outdated } from './Outdated.ts';
import { paragraphIn } from './Sources.ts';
import type { Sources } from './Sources.ts';

/** What a paragraph said when the partner last spoke of it, and what it says; null: nothing. */
export interface EarlierAndNow {
  readonly earlier: readonly Run[] | null;
  readonly now: readonly Run[] | null;
  /** In which they are written. */
  readonly language: 'nl' | 'en';
}

export interface DescribedNotice {
  readonly notice: Notice;
  /** Of what one is asked to read again; null where nothing is. */
  readonly words: EarlierAndNow | null;
}

/**
 * What a notice says to somebody by now; null when it is not for them, or there is nothing to say any
 * more: it was dealt with, or what it is about is gone.
 */
export function describeNotice(
  sources: Sources,
  ref: NoticeRef,
  person: PersonId,
): DescribedNotice | null {
  const reader = sources.state.people[person];
  if (!reader) return null;
  switch (ref.kind) {
    case 'outdated':
      return describeOutdated(sources, ref, reader);
    case 'deadline':
      return describeDeadline(sources, ref, reader);
    default: {
      const happening = sources.happenings.find(ref.seq);
      return happening && concerns(happening, sources.state, reader)
        ? describeHappening(sources, happening, reader)
        : null;
    }
  }
}

function describeOutdated(sources: Sources, ref: Outdated, person: Person): DescribedNotice | null {
  const { state } = sources;
  if (!canEndorse(person) || person.partner !== ref.partner) return null;
  const said = state.endorsements[ref.paragraph]?.[ref.partner];
  if (said?.seq !== ref.seq || state.sections[said.section]?.phase === 'adopted') return null;
  const current = paragraphIn(sources, said.section, ref.paragraph);
  const stand = standOf(said, state, current);
  const place = placeOf(sources, said.section, ref.paragraph);
  if (stand.validity !== 'outdated' || !place) return null;
  const earlier = stand.wording.runs;
  return {
    notice: { ...headOf(sources, ref), ...place, kind: 'outdated' },
    words: {
      earlier,
      now: current?.wording.runs ?? null,
      language: languageOf(sources, said.section),
    },
  };
}

function describeDeadline(sources: Sources, ref: Reminder, person: Person): DescribedNotice | null {
  const { state, texts, now } = sources;
  const section = state.sections[ref.section];
  const isSame = section?.phase === ref.phase && section.deadline === ref.deadline;
  const place = placeOf(sources, ref.section, null);
  if (!isSame || !place || Date.parse(ref.deadline) <= now) return null;
  const paragraphs = texts.get(section.id) ?? [];
  const duties = dutiesIn(state, { person, section, paragraphs, at: new Date(now).toISOString() });
  if (Object.values(duties).every((count) => count === 0)) return null;
  const { deadline } = ref;
  return {
    notice: { ...headOf(sources, ref), ...place, kind: 'deadline', deadline, duties },
    words: null,
  };
}

function describeHappening(
  sources: Sources,
  happening: Happening,
  person: Person,
): DescribedNotice | null {
  const { kind, seq, at } = happening;
  const told = contentOf(sources, happening, person);
  const place = told && placeOf(sources, told.section, told.paragraph);
  if (!place) return null;
  const notice = { key: noticeKey({ kind, seq }), at, ...place, ...told.content };
  return { notice, words: kind === 'look' ? wordsFor(sources, told, person) : null };
}

interface Told {
  readonly content: NoticeContent;
  readonly section: SectionId;
  readonly paragraph: ParagraphId | null;
}

function contentOf(sources: Sources, happening: Happening, reader: Person): Told | null {
  const { state } = sources;
  switch (happening.kind) {
    case 'phase': {
      const { section, phase, deadline, reason } = happening;
      // Of a phase that was left again nobody needs to hear.
      if (state.sections[section]?.phase !== phase) return null;
      return { content: { kind: 'phase', phase, deadline, reason }, section, paragraph: null };
    }
    case 'look': {
      const { note, paragraph } = happening;
      return {
        content: { kind: 'look', note },
        section: sectionNow(sources, happening),
        paragraph,
      };
    }
    case 'adherence':
      return contentOfStated(sources, happening, reader);
    case 'decided': {
      const { outcome, reason } = happening;
      return onAmendment(state.amendments[happening.amendment], (number) => {
        return { kind: 'decided', amendment: number, outcome, reason };
      });
    }
    case 'reply': {
      const { reply: id } = happening;
      const amendment = state.amendments[happening.amendment];
      const reply = amendment?.replies.find((one) => one.id === id);
      return onAmendment(amendment, (number) =>
        reply
          ? {
              kind: 'reply',
              amendment: number,
              by: state.partners[reply.partner]?.name ?? '',
              text: reply.text,
            }
          : { kind: 'suggested', amendment: number },
      );
    }
  }
}

// One notice a partner and section: the last of what it says of paragraphs that somebody follows.
function contentOfStated(
  { state, happenings }: Sources,
  happening: AdherenceHappening,
  reader: Person,
): Told | null {
  const { section, paragraph, partner } = happening;
  const standing = happenings
    .statedLike(happening)
    .filter(
      (one) => state.adherences[one.paragraph]?.[partner] && followsAdherence(state, reader, one),
    );
  const said = state.adherences[paragraph]?.[partner];
  if (!said || standing.at(-1)?.seq !== happening.seq) return null;
  const count = new Set(standing.map((one) => one.paragraph)).size;
  const by = state.partners[partner]?.name ?? '';
  const { kind: stated, note } = said;
  return { content: { kind: 'adherence', by, stated, note, count }, section, paragraph };
}

function onAmendment(
  amendment: Amendment | undefined,
  make: (number: string) => NoticeContent,
): Told | null {
  if (!amendment) return null;
  const { number, section, paragraph } = amendment;
  return { content: make(number), section, paragraph };
}

// A paragraph can have moved since it was spoken of [P5].
function sectionNow(
  { texts }: Sources,
  { section, paragraph }: Extract<Happening, { kind: 'look' }>,
): SectionId {
  const has = [...texts].find(([, paragraphs]) =>
    paragraphs.some(({ id, aliases }) => [id, ...aliases].includes(paragraph)),
  );
  return has?.[0] ?? section;
}

function wordsFor(
  sources: Sources,
  { section, paragraph }: Told,
  { partner }: Person,
): EarlierAndNow | null {
  const current = paragraph && paragraphIn(sources, section, paragraph);
  if (!current) return null;
  const said = endorsementsOn(sources.state, current)[partner];
  const earlier = said ? standOf(said, sources.state, current).wording.runs : null;
  return { earlier, now: current.wording.runs, language: languageOf(sources, section) };
}

function placeOf(
  sources: Sources,
  id: SectionId,
  paragraph: ParagraphId | null,
): NoticePlace | null {
  const { state } = sources;
  const section = state.sections[id];
  const manifesto = section && state.manifestos[section.manifesto];
  if (!manifesto) return null;
  const current = paragraph && paragraphIn(sources, id, paragraph);
  return {
    slug: manifesto.slug,
    section: { id, number: sectionNumber(state, section), title: section.title },
    paragraph: paragraph && { id: current?.id ?? paragraph, number: current?.number ?? null },
  };
}

function languageOf({ state }: Sources, id: SectionId): 'nl' | 'en' {
  const section = state.sections[id];
  return (section && state.manifestos[section.manifesto]?.language) ?? 'nl';
}

function headOf(sources: Sources, ref: Outdated | Reminder): Pick<Notice, 'key' | 'at'> {
  const key = noticeKey(ref);
  const at = sources.soFar.told[key] ?? sources.now;
  // What was told, put right and told again is another notice, and unread.
  return { key: `${key}-${at}`, at: new Date(at).toISOString() };
}
