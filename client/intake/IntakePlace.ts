import type { ReactNode } from 'react';
import type { ParagraphId } from '#shared/ids.ts';
import type { Manifesto, Section, Version } from '#shared/record/state.ts';

/** Where a file is read in, and the ways from there. */
export interface IntakePlace {
  readonly manifesto: Manifesto;
  readonly section: Section;
  /** Whether the reader may type in the section: then what the file says can go into the text. */
  readonly mayWrite: boolean;
  /** The address of a paragraph on the desk, and of the section. */
  readonly hrefOf: (paragraph: ParagraphId, amendment?: string) => string;
  readonly deskHref: string;
  /** How the text of before is brought back from here: a button for leads, a sentence for others. */
  readonly renderWayBack: (version: Version) => ReactNode;
}
