import type { Paragraph } from './document.ts';
import { paragraphsOf } from './document.ts';
import type { ManifestoId } from './ids.ts';
import { sectionNumber, sectionsOf } from './record/sections.ts';
import type { Adherence, AdherenceKind, Partner, RecordState, Section } from './record/state.ts';

/** What one partner says it does with a paragraph. */
export interface AdherenceVoice extends Pick<Adherence, 'note' | 'at'> {
  readonly partner: Partner;
  /** Whether it was said of other words, before the section was adopted anew. */
  readonly isOfEarlierText: boolean;
}

/** An adopted paragraph with what partners do with it [E11]. */
export interface AdheredParagraph {
  readonly paragraph: Paragraph & { readonly number: string };
  readonly voices: Readonly<Record<AdherenceKind, readonly AdherenceVoice[]>>;
  /** How many partners said nothing of it. */
  readonly silent: number;
}

export interface AdheredSection {
  readonly section: Section;
  readonly number: number;
  readonly paragraphs: readonly AdheredParagraph[];
}

/** What partners do with what was adopted of a manifesto, section by section [E11]. */
export function adherenceOf(state: RecordState, manifesto: ManifestoId): AdheredSection[] {
  return sectionsOf(state, manifesto).flatMap((section) => {
    if (!section.adopted) return [];
    const number = sectionNumber(state, section);
    const paragraphs = paragraphsOf(section.adopted, number).flatMap((paragraph) =>
      paragraph.number === null ? [] : [adhered(state, { ...paragraph, number: paragraph.number })],
    );
    return [{ section, number, paragraphs }];
  });
}

function adhered(state: RecordState, paragraph: AdheredParagraph['paragraph']): AdheredParagraph {
  const said = Object.values(state.adherences[paragraph.id] ?? {});
  const voices = said.flatMap((one) => {
    const partner = state.partners[one.partner];
    const { kind, note, at, exact } = one;
    return partner ? [{ kind, partner, note, at, isOfEarlierText: exact !== paragraph.exact }] : [];
  });
  const of = (kind: AdherenceKind) =>
    voices
      .filter((voice) => voice.kind === kind)
      .toSorted((a, b) => a.partner.name.localeCompare(b.partner.name, 'nl'));
  return {
    paragraph,
    voices: {
      followed: of('followed'),
      'in-progress': of('in-progress'),
      'not-yet': of('not-yet'),
    },
    silent: Object.keys(state.partners).length - voices.length,
  };
}
