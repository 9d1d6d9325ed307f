import { useQueryClient } from '@tanstack/react-query';
import { canEndorse } from '#shared/record/rights.ts';
import { EndorseAllDialog } from './EndorseAllDialog.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import type { DeskPlace } from './DeskPlace.ts';
import { EndorseMany } from './EndorseMany.tsx';
import { viewOf } from './paragraphViews.ts';
import type { LiveTexts } from './useLiveTexts.ts';
import { useTexts } from './useTexts.ts';

interface EndorseManifestoProps {
  readonly place: DeskPlace;
  readonly texts: LiveTexts;
}

/** The way for a mandate holder to agree to the whole manifesto; nothing for anyone else [E7]. */
export function EndorseManifesto({ place, texts }: EndorseManifestoProps) {
  const { endorse } = useWords();
  const { me } = useLive();
  const person = useRecord().people[me.person.id] ?? null;
  const undecided = place.sections.filter(({ phase }) => phase !== 'adopted');
  if (!canEndorse(person) || undecided.length === 0) return null;
  return (
    <div className="contents__foot">
      <EndorseMany
        label={endorse.all.openManifesto}
        renderDialog={(ended) => <WholeManifesto {...ended} place={place} texts={texts} />}
      />
    </div>
  );
}

interface WholeManifestoProps extends EndorseManifestoProps {
  readonly onDone: (count: number) => void;
  readonly onClose: () => void;
}

function WholeManifesto({ place, texts: live, onDone, onClose }: WholeManifestoProps) {
  const { endorse } = useWords();
  const record = useRecord();
  const queries = useQueryClient();
  const { me } = useLive();
  const texts = useTexts(place, live).filter(({ section }) => section.phase !== 'adopted');
  const parts = texts.map(({ section, number, paragraphs }) => ({
    section: section.id,
    title: `${number}. ${section.title}`,
    paragraphs: (paragraphs ?? [])
      .filter((paragraph) => paragraph.number !== null)
      .map((paragraph) => viewOf(record, paragraph)),
  }));
  return (
    <EndorseAllDialog
      title={endorse.all.titleManifesto}
      manifesto={place.manifesto.id}
      parts={texts.some(({ paragraphs }) => paragraphs === null) ? null : parts}
      partner={me.partner}
      onDone={onDone}
      onStale={() => void queries.invalidateQueries({ queryKey: ['paragraphs'] })}
      onClose={onClose}
    />
  );
}
