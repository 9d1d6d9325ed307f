import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '#shared/language/count.ts';
import { formatExactly } from '#shared/language/formatTime.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { canTrack, exportFormats } from '#shared/exportFormats.ts';
import type { ExportFormat } from '#shared/exportFormats.ts';
import { exportUrl } from '#shared/exportUrl.ts';
import { fetchState } from '../api/manifestos.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';

/** The manifesto as a file: a door for each form. */
export function ExportChoices({ manifesto }: { manifesto: Manifesto }) {
  const { exporting } = useWords();
  return (
    <>
      <div className="sheet-page__intro">
        <h1 className="utrecht-heading-1">{exporting.title}</h1>
        <p className="reading">{exporting.intro}</p>
      </div>
      <section className="export-choices" aria-labelledby="export-choices">
        <h2 className="utrecht-heading-3" id="export-choices">
          {exporting.choose}
        </h2>
        <ul className="doors">
          {exportFormats.map((format) => (
            <li key={format}>
              <FormatDoor format={format} manifesto={manifesto} />
            </li>
          ))}
        </ul>
        <AsOf manifesto={manifesto} />
      </section>
    </>
  );
}

function FormatDoor({ format, manifesto }: { format: ExportFormat; manifesto: Manifesto }) {
  const { exporting } = useWords();
  const { language } = useLanguage();
  const { name, what } = exporting.formats[format];
  const asked = { manifesto: manifesto.id, format, language };
  return (
    <>
      <a className="doors__door" href={exportUrl(asked)} download>
        <span className="doors__name">{exporting.download(name)}</span>
        <span className="doors__what">{what}</span>
        <Icon name="download" />
      </a>
      {canTrack(format) && (
        <a className="utrecht-link doors__also" href={exportUrl({ ...asked, amendments: 'tracked' })} download>
          {exporting.tracked(name)}
        </a>
      )}
    </>
  );
}

function AsOf({ manifesto }: { manifesto: Manifesto }) {
  const { exporting } = useWords();
  const { language } = useLanguage();
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['state', manifesto.id],
    queryFn: () => fetchState(manifesto.id),
  });
  if (!data) return null;
  const seq = formatNumber(data.state.seq, language);
  return (
    <p className="small subtle">
      {exporting.asOf(formatExactly(dataUpdatedAt, language), seq)} {exporting.verify}
    </p>
  );
}
