import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { compareTexts } from '#shared/comparison.ts';
import { paragraphsOf } from '#shared/document.ts';
import type { Paragraph } from '#shared/document.ts';
import type { Moment } from '#shared/record/state.ts';
import { momentQuery } from '../../api/history.ts';
import { problemCode } from '../../api/problemCode.ts';
import type { Chosen } from '../../history/CompareChoice.tsx';
import { Comparison } from '../../history/Comparison.tsx';
import type { ListedMoment } from '../../history/listMoments.ts';
import { ParagraphBack } from '../../history/ParagraphBack.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import type { SectionPlace } from '../desk/DeskPlace.ts';

interface ComparedProps {
  readonly place: SectionPlace;
  readonly moments: readonly ListedMoment[];
  readonly chosen: Chosen;
}

/** How the text of one moment became that of another; from there to now with the way back. */
export function Compared({ place, moments, chosen }: ComparedProps) {
  const { frame } = useWords();
  const { manifesto, section } = place;
  const [from, to] = [moments[chosen.from], moments[chosen.to]];
  const nowhere = { epoch: 1, seq: 1 };
  const before = useParagraphsAt(place, from?.moment ?? nowhere);
  const after = useParagraphsAt(place, to?.moment ?? nowhere);
  const rows = useMemo(
    () => before.data && after.data && compareTexts(before.data, after.data),
    [before.data, after.data],
  );
  const error = before.error ?? after.error;
  if (error) return <ProblemAlert code={problemCode(error)} />;
  if (!rows || !from || !to) return <output className="subtle">{frame.loading}</output>;
  return (
    <Comparison
      rows={rows}
      shape={chosen.shape}
      language={manifesto.language}
      renderAct={(row) =>
        to.isNow && (
          <ParagraphBack
            section={section}
            from={from.moment}
            row={row}
            texts={{ old: before.data ?? [], now: after.data ?? [] }}
          />
        )
      }
    />
  );
}

interface AtMoment {
  readonly data: readonly Paragraph[] | undefined;
  readonly error: Error | null;
}

function useParagraphsAt({ section, number }: SectionPlace, moment: Moment): AtMoment {
  const { data: text, error } = useQuery(momentQuery(section.id, moment));
  const data = useMemo(() => text && paragraphsOf(text.document, number), [text, number]);
  return { data, error };
}
