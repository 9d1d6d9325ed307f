import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';

/** A paragraph in the text, to which an insight can be tied. */
export interface TiePlace {
  readonly id: ParagraphId;
  /** Null for what bears no number, such as a heading. */
  readonly number: string | null;
  readonly text: string;
  readonly section: SectionId;
  readonly href: string;
  readonly exact: string;
  /** All ids it answers for [P2]. */
  readonly ids: readonly ParagraphId[];
}

/** A section with its text, as far as that is here. */
export interface TieText {
  readonly section: SectionId;
  readonly paragraphs: readonly Paragraph[] | null;
  readonly hrefOf: (paragraph: ParagraphId) => string;
}

/** Where the paragraphs of a manifesto stand now. */
export class TiePlaces {
  /** Whether all texts are here: only then it can be said that a paragraph is gone. */
  readonly isWhole: boolean;
  readonly #byId = new Map<string, TiePlace>();
  readonly #byNumber = new Map<string, TiePlace>();

  constructor(texts: readonly TieText[]) {
    this.isWhole = texts.every(({ paragraphs }) => paragraphs !== null);
    for (const text of texts) this.#add(text);
  }

  #add({ section, paragraphs, hrefOf }: TieText): void {
    for (const { id, aliases, number, text, exact } of paragraphs ?? []) {
      const ids = [id, ...aliases];
      const place = { id, number, text, section, href: hrefOf(id), exact, ids };
      for (const one of ids) this.#byId.set(one, place);
      if (number !== null) this.#byNumber.set(number, place);
    }
  }

  /** Where a paragraph stands, or the one into which it went [P2]. */
  find(id: string): TiePlace | null {
    return this.#byId.get(id) ?? null;
  }

  /** The paragraph that bears a public number, “3.4”. */
  numbered(number: string): TiePlace | null {
    return this.#byNumber.get(number) ?? null;
  }

  /** Where the paragraphs stand that are there, each once. */
  findAll(ids: readonly ParagraphId[]): TiePlace[] {
    return [...new Set(ids.flatMap((id) => this.find(id) ?? []))];
  }
}
