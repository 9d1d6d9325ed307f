import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '#shared/language/count.ts';
import { formatExactly } from '#shared/language/formatTime.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { fetchState } from '../api/manifestos.ts';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { ExportForm } from './ExportForm.tsx';
import type { NameVersion } from './SinceChoice.tsx';
import { useExportWords } from './useExportWords.ts';

interface ExportChoicesProps {
  readonly manifesto: Manifesto;
  readonly nameOf: NameVersion;
}

/** The manifesto as a file: in which form, which part of it, and of which moment. */
export function ExportChoices({ manifesto, nameOf }: ExportChoicesProps) {
  const { exporting } = useWords();
  const words = useExportWords();
  const { language } = useLanguage();
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['state', manifesto.id],
    queryFn: () => fetchState(manifesto.id),
  });
  const sections = data ? sectionsOf(data.state, manifesto.id) : [];
  return (
    <>
      <div className="sheet-page__intro">
        <h1 className="utrecht-heading-1">{exporting.title}</h1>
        <p className="reading">{words.intro}</p>
      </div>
      <div className="export-choices">
        <ExportForm
          manifesto={manifesto}
          sections={sections}
          state={data?.state ?? null}
          nameOf={nameOf}
        />
        {data && (
          <p className="small subtle">
            {exporting.asOf(
              formatExactly(dataUpdatedAt, language),
              formatNumber(data.state.seq, language),
            )}{' '}
            {exporting.verify}
          </p>
        )}
      </div>
    </>
  );
}
