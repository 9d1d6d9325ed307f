import type { Insight } from './Insight.ts';
import { insightAfter } from './insightAfter.ts';
import type { Line, ManifestoLine, SectionLine, Wording } from './Line.ts';

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** What a partner said of a paragraph and has not withdrawn or replaced. */
export interface Said {
  readonly paragraph: string;
  readonly section: string;
  readonly partner: string;
  readonly stance: string;
  readonly dependsOn: string | null;
  readonly reason: string | null;
  readonly wording: Wording;
  readonly exact: string;
  readonly words: string;
  readonly at: string;
  readonly seq: number;
}

/** Other words that were suggested for an amendment, and what its author said of them. */
export interface Modification {
  readonly base: Wording;
  readonly wording: Wording;
  readonly at: string;
  readonly answer: { readonly agrees: boolean; readonly at: string } | null;
}

/** An amendment, and what became of it. */
export interface Amendment {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly section: string;
  readonly paragraph: string;
  readonly partner: string;
  readonly at: string;
  readonly reason: string;
  readonly base: Wording;
  readonly proposal: Wording;
  readonly status: {
    readonly kind: string;
    readonly at?: string;
    readonly consent?: string | null;
    readonly reason?: string;
    readonly wording?: Wording;
  };
  readonly modification: Modification | null;
  readonly backing: readonly { readonly partner: string; readonly at: string }[];
  readonly replies: readonly {
    readonly partner: string;
    readonly text: string;
    readonly at: string;
  }[];
}

/** What the record tells, as far as an export shows it, after some number of events. */
export class Account {
  readonly partners = new Map<string, Partner>();
  readonly coalitions = new Map<string, NonNullable<Line['coalition']>>();
  readonly manifestos = new Map<string, ManifestoLine>();
  readonly sections = new Map<string, SectionLine>();
  /** By paragraph, then by partner. */
  readonly said = new Map<string, Map<string, Said>>();
  readonly amendments = new Map<string, Amendment>();
  readonly insights = new Map<string, Insight>();

  constructor(lines: readonly Line[]) {
    for (const line of lines) this.#tell(line);
  }

  /** The sections of a manifesto in their order. */
  sectionsOf(manifesto: string): SectionLine[] {
    return [...this.sections.values()]
      .filter((section) => section.manifesto === manifesto)
      .toSorted((a, b) => a.place - b.place);
  }

  /** The insights of a manifesto that nobody withdrew, by number. */
  insightsOf(manifesto: string): Insight[] {
    return [...this.insights.values()]
      .filter((one) => one.manifesto === manifesto && !one.isWithdrawn)
      .toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
  }

  #tell(line: Line): void {
    if (line.insight !== undefined) {
      const told = insightAfter(line.insight, line, this.insights.get(line.insight));
      if (told) this.insights.set(line.insight, told);
      return;
    }
    const { partner, coalition, manifesto, section } = line;
    // Who is named whole was added, or changed.
    if (typeof partner === 'object') this.partners.set(partner.id, partner);
    else if (coalition) this.coalitions.set(coalition.id, coalition);
    else if (line.type === 'manifesto-created' && typeof manifesto === 'object')
      this.manifestos.set(manifesto.id, manifesto);
    else if (line.type === 'section-added' && typeof section === 'object')
      this.sections.set(section.id, section);
    else if (line.type === 'endorsed') this.#endorsed(line);
    else if (line.type === 'paragraph-moved') this.#moved(line);
    else if (line.type === 'endorsement-withdrawn')
      this.said.get(line.paragraph ?? '')?.delete(nameIn(partner));
    else if (typeof section === 'string' && line.type !== 'amendment-proposed')
      this.#changed(section, line);
    else if (line.amendment !== undefined) this.#amended(line.amendment, line);
  }

  #endorsed(line: Line): void {
    const { paragraph, partner } = line as Line & Said;
    const { dependsOn = null } = line;
    const ofParagraph = this.said.get(paragraph) ?? new Map<string, Said>();
    ofParagraph.set(partner, { ...(line as Line & Said), dependsOn });
    this.said.set(paragraph, ofParagraph);
  }

  /** What hangs on a paragraph is of the section in which that stands. */
  #moved({ paragraph = '', aliases = [], to: section = '' }: Line): void {
    const ids = [paragraph, ...aliases];
    for (const ofParagraph of ids.map((id) => this.said.get(id)))
      for (const [partner, one] of ofParagraph ?? [])
        ofParagraph?.set(partner, { ...one, section });
    for (const [id, one] of this.amendments)
      if (ids.includes(one.paragraph)) this.amendments.set(id, { ...one, section });
  }

  #changed(id: string, line: Line): void {
    const { type, at, title, place, phase, deadline, adopted, moment } = line;
    const section = this.sections.get(id);
    if (!section) return;
    if (type === 'section-changed' && title !== undefined && place !== undefined)
      this.sections.set(id, { ...section, title, place });
    if (type === 'phase-moved' && phase !== undefined)
      this.sections.set(id, {
        ...section,
        phase,
        deadline: deadline ?? null,
        adopted: adopted ?? null,
        // The first records say nothing of the moment of a text; exports give no date then.
        adoptedAt: phase === 'adopted' && moment ? at : null,
      });
  }

  #amended(id: string, line: Line): void {
    if (line.type === 'amendment-proposed') {
      const made = { id, status: { kind: 'open' }, modification: null, backing: [], replies: [] };
      const { kind = 'replace' } = line;
      this.amendments.set(id, { ...(line as Line & Amendment), kind, ...made });
      return;
    }
    const amendment = this.amendments.get(id);
    if (amendment) this.amendments.set(id, { ...amendment, ...changeOf(amendment, line) });
  }
}

function changeOf(amendment: Amendment, line: Line): Partial<Amendment> {
  const { type, at, reason, wording, text, base, agrees, consent = null, inserted = null } = line;
  const partner = nameIn(line.partner);
  switch (type) {
    case 'amendment-adopting':
      return { status: { kind: 'adopting', consent } };
    case 'adoption-abandoned':
      return { status: { kind: 'open' } };
    case 'amendment-adopted':
      return { status: withMembers('adopted', { at, wording, consent, inserted }) };
    case 'amendment-declined':
      return { status: withMembers('declined', { at, reason }) };
    case 'amendment-withdrawn':
      return { status: withMembers('withdrawn', { at }) };
    case 'amendment-overtaken':
      return { status: withMembers('overtaken', { at }) };
    case 'modification-suggested':
      return base && wording ? { modification: { base, wording, at, answer: null } } : {};
    case 'modification-answered':
      return answered(amendment, { agrees: agrees === true, at });
    case 'backing-given':
      return { backing: [...amendment.backing, { partner, at }] };
    case 'backing-withdrawn':
      return { backing: amendment.backing.filter((each) => each.partner !== partner) };
    case 'replied':
      return { replies: [...amendment.replies, { partner, text: text ?? '', at }] };
    default:
      return {};
  }
}

function answered(
  { modification }: Amendment,
  answer: { agrees: boolean; at: string },
): Partial<Amendment> {
  return { modification: modification && { ...modification, answer } };
}

function withMembers(kind: string, members: object): Amendment['status'] {
  return { kind, ...members };
}

function nameIn(partner: Line['partner']): string {
  return typeof partner === 'string' ? partner : '';
}
