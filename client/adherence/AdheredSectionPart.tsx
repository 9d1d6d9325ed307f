import type { AdheredSection } from '#shared/adherenceOf.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { AdheredRow } from './AdheredRow.tsx';
import './adherence.css';

interface AdheredSectionPartProps {
  readonly of: AdheredSection;
  readonly manifesto: Manifesto;
  /** Whether the reader speaks for a partner. */
  readonly maySpeak: boolean;
}

/** The paragraphs of an adopted section, each with what partners do with it. */
export function AdheredSectionPart({ of, manifesto, maySpeak }: AdheredSectionPartProps) {
  const { section, number, paragraphs } = of;
  const heading = `adhered-${section.id}`;
  return (
    <section className="adhered" aria-labelledby={heading}>
      <h2 className="utrecht-heading-2" id={heading} lang={manifesto.language}>
        {number}. {section.title}
      </h2>
      <ul className="adherence">
        {paragraphs.map((paragraph) => (
          <AdheredRow
            key={paragraph.paragraph.id}
            section={section.id}
            adhered={paragraph}
            language={manifesto.language}
            maySpeak={maySpeak}
          />
        ))}
      </ul>
    </section>
  );
}
