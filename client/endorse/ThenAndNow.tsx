import { formattedDifference } from '#shared/formattedDifference.ts';
import { formatDate } from '#shared/language/formatTime.ts';
import type { EndorsementView, ParagraphView } from '#shared/view.ts';
import { Diff } from '../ui/Diff.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';

interface ThenAndNowProps {
  readonly endorsement: EndorsementView;
  readonly paragraph: ParagraphView;
}

/** The words that were endorsed and the words of now, each with what differs marked [E4]. */
export function ThenAndNow({ endorsement, paragraph }: ThenAndNowProps) {
  const { endorse } = useWords();
  const { language } = useLanguage();
  const parts = formattedDifference(endorsement.wording.runs, paragraph.wording.runs);
  const date = formatDate(endorsement.at, language);
  return (
    <div className="then-now">
      <div>
        <p className="then-now__caption">
          <b>{endorse.then}</b>{' '}
          <span className="subtle">{endorse.thenSaid[endorsement.stance](date)}</span>
        </p>
        <Diff small parts={parts.filter(({ kind }) => kind !== 'insert')} />
      </div>
      <div>
        <p className="then-now__caption">
          <b>{endorse.now}</b>
        </p>
        <Diff small parts={parts.filter(({ kind }) => kind !== 'delete')} />
      </div>
    </div>
  );
}
