import type { CoverageDay, CoverageMark } from '#shared/coverage.ts';
import type { AmendmentId, ParagraphId, PartnerId, SectionId } from '#shared/ids.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import type { AmendmentKind } from '#shared/record/state.ts';
import { hashWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import { dayInNetherlands } from './dayInNetherlands.ts';

interface Agreement {
  /** The words it speaks of. */
  words: string;
  /** The amendment it waits for [E6]. */
  dependsOn: AmendmentId | null;
}

interface Proposed {
  readonly paragraph: ParagraphId;
  readonly section: SectionId;
  readonly kind: AmendmentKind;
  readonly words: string;
}

interface Count {
  readonly day: string;
  readonly count: number;
}

/**
 * How much was carried day by day, by what the record alone knows. It keeps no text, so the words of
 * a paragraph on some day are the last of which the record speaks until then: those that somebody
 * endorsed, amended, or adopted. An agreement counts from when it is given until it is withdrawn, or
 * the record speaks of other words there.
 */
export class CoverageTally {
  /** Number of the last event that was told. */
  seq = 0;
  #day = '';
  readonly #agreed = new Map<ParagraphId, Map<PartnerId, Agreement>>();
  /** The last words the record knows of each paragraph. */
  readonly #words = new Map<ParagraphId, string>();
  readonly #proposed = new Map<AmendmentId, Proposed>();
  readonly #partners = new Set<PartnerId>();
  /** Of which the count of this day is not settled. */
  readonly #touched = new Set<ParagraphId>();
  readonly #carried = new Map<ParagraphId, Count[]>();
  readonly #partnerCounts: Count[] = [];
  readonly #marks: CoverageMark[] = [];

  /** Tells the next event of the record. */
  tell(event: RecordEvent): void {
    // The order is that of the record: a clock that was put back makes no earlier day.
    const day = dayInNetherlands(event.at);
    if (day > this.#day) {
      this.#settle();
      this.#day = day;
    }
    this.seq = event.seq;
    this.#take(event);
  }

  /** What happened to the text, oldest first. */
  get marks(): readonly CoverageMark[] {
    return this.#marks;
  }

  /** Every day on which something changed, for the paragraphs that are asked about. */
  daysOf(paragraphs: readonly ParagraphId[]): CoverageDay[] {
    this.#settle();
    const changes = new Map<string, number>();
    for (const id of paragraphs) {
      let before = 0;
      for (const { day, count } of this.#carried.get(id) ?? []) {
        changes.set(day, (changes.get(day) ?? 0) + count - before);
        before = count;
      }
    }
    const days = new Set([...changes.keys(), ...this.#partnerCounts.map(({ day }) => day)]);
    let carried = 0;
    let partners = 0;
    return [...days].toSorted().map((day) => {
      carried += changes.get(day) ?? 0;
      partners = this.#partnerCounts.find((one) => one.day === day)?.count ?? partners;
      return { day, carried, partners };
    });
  }

  #take(event: RecordEvent): void {
    switch (event.type) {
      case 'partner-added':
        this.#partners.add(event.partner.id);
        return;
      case 'endorsed':
        return this.#endorsed(event);
      case 'endorsement-withdrawn':
        this.#agreed.get(event.paragraph)?.delete(event.partner);
        this.#touched.add(event.paragraph);
        return;
      case 'amendment-proposed': {
        const { paragraph, section, kind = 'replace' } = event;
        const words = wordsOf(event.proposal);
        this.#proposed.set(event.amendment, { paragraph, section, kind, words });
        return this.#says(paragraph, wordsOf(event.base));
      }
      case 'amendment-adopted':
        return this.#adopted(event);
      case 'amendment-overtaken':
        return this.#fulfil(event.amendment, true);
      case 'phase-moved':
        return this.#mark({ kind: 'phase', phase: event.phase, section: event.section });
      case 'section-restored':
        return this.#mark({ kind: 'restored', section: event.section });
      default:
    }
  }

  #endorsed(event: Extract<RecordEvent, { type: 'endorsed' }>): void {
    const { paragraph, partner, stance, words, dependsOn = null } = event;
    this.#says(paragraph, words);
    const ofParagraph = this.#agreed.get(paragraph) ?? new Map<PartnerId, Agreement>();
    this.#agreed.set(paragraph, ofParagraph);
    // A hundred partners agree to the same words: one string for all of them.
    const kept = this.#words.get(paragraph) ?? words;
    if (stance === 'agree') ofParagraph.set(partner, { words: kept, dependsOn });
    else ofParagraph.delete(partner);
    this.#touched.add(paragraph);
  }

  #adopted(event: Extract<RecordEvent, { type: 'amendment-adopted' }>): void {
    const proposed = this.#proposed.get(event.amendment);
    if (!proposed) return;
    const { section, kind, paragraph } = proposed;
    const target = kind === 'insert-after' ? event.inserted : paragraph;
    if (target) this.#says(target, wordsOf(event.wording));
    this.#fulfil(event.amendment, event.consent === undefined);
    const last = this.#marks.at(-1);
    const isSame = last?.kind === 'text' && last.day === this.#day && last.section === section;
    if (isSame) this.#marks.splice(-1, 1, { ...last, count: last.count + 1 });
    else this.#mark({ kind: 'text', section, count: 1 });
  }

  // Who agreed if this was adopted, agreed to the words that it proposed; a new paragraph leaves the
  // words of the one before it, and has to come just as it was proposed [E6].
  #fulfil(amendment: AmendmentId, isAsProposed: boolean): void {
    const proposed = this.#proposed.get(amendment);
    if (!proposed || (proposed.kind === 'insert-after' && !isAsProposed)) return;
    for (const agreement of this.#agreed.get(proposed.paragraph)?.values() ?? []) {
      if (agreement.dependsOn !== amendment) continue;
      agreement.dependsOn = null;
      if (proposed.kind !== 'insert-after') agreement.words = proposed.words;
    }
    this.#touched.add(proposed.paragraph);
  }

  #says(paragraph: ParagraphId, words: string): void {
    if (this.#words.get(paragraph) === words) return;
    this.#words.set(paragraph, words);
    this.#touched.add(paragraph);
  }

  #mark(mark: DistributiveOmit<CoverageMark, 'day'>): void {
    this.#marks.push({ ...mark, day: this.#day });
  }

  // Once for each day and paragraph, however often something was said of it.
  #settle(): void {
    for (const paragraph of this.#touched) {
      const counts = this.#carried.get(paragraph) ?? [];
      this.#carried.set(paragraph, counts);
      put(counts, { day: this.#day, count: this.#countOf(paragraph) });
    }
    this.#touched.clear();
    if (this.#day !== '') put(this.#partnerCounts, { day: this.#day, count: this.#partners.size });
  }

  #countOf(paragraph: ParagraphId): number {
    const now = this.#words.get(paragraph);
    const agreed = [...(this.#agreed.get(paragraph)?.values() ?? [])];
    return agreed.filter(({ words, dependsOn }) => dependsOn === null && words === now).length;
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Adds a count, or puts it in place of an earlier one of that day; without one that is the same. */
function put(counts: Count[], next: Count): void {
  if (counts.at(-1)?.day === next.day) counts.pop();
  if ((counts.at(-1)?.count ?? 0) !== next.count) counts.push(next);
}

function wordsOf(wording: Wording): string {
  return hashWording(wording).words;
}
