import { useQuery } from '@tanstack/react-query';
import { formatDate } from '#shared/language/formatTime.ts';
import { formatList } from '#shared/language/count.ts';
import type { Section, Version } from '#shared/record/state.ts';
import type { EndorsementView, ParagraphView } from '#shared/view.ts';
import { adoptionQuery } from '../api/history.ts';
import { problemCode } from '../api/problemCode.ts';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Table } from '../ui/Table.tsx';
import { useHistoryWords } from './useHistoryWords.ts';

interface AdoptedCopyProps {
  readonly section: Section;
  /** That it was adopted. */
  readonly version: Version;
}

/** Who stood behind exactly the words that were adopted, paragraph by paragraph [S5]. */
export function AdoptedCopy({ section, version }: AdoptedCopyProps) {
  const { adoption: words } = useHistoryWords();
  const { frame } = useWords();
  const { language } = useLanguage();
  const { data, error } = useQuery(adoptionQuery(section.id, version.seq));
  if (error) return <ProblemAlert code={problemCode(error)} />;
  if (!data) return <output className="subtle">{frame.loading}</output>;
  const numbered = data.section.paragraphs.filter(({ number }) => number !== null);
  return (
    <div className="signed">
      <h2 className="heading-ui">{words.title}</h2>
      <p className="small subtle">{words.intro(formatDate(data.at, language))}</p>
      <Table caption={words.title} hideCaption>
        <thead>
          <tr>
            <th scope="col">{words.paragraph}</th>
            <th scope="col">{words.partners}</th>
          </tr>
        </thead>
        <tbody>
          {numbered.map((paragraph) => (
            <tr key={paragraph.id}>
              <th scope="row">{paragraph.number}</th>
              <td>{formatList(signatories(paragraph), language) || words.nobody}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function signatories({ endorsements }: ParagraphView): string[] {
  return endorsements.filter(standsBehind).map(({ partnerName }) => partnerName);
}

function standsBehind({ stance, validity }: EndorsementView): boolean {
  return stance === 'agree' && (validity === 'valid' || validity === 'cosmetic');
}
