import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sameMoment } from '#shared/moments.ts';
import { isLead } from '#shared/record/rights.ts';
import type { Version } from '#shared/record/state.ts';
import { momentQuery } from '../../api/history.ts';
import { problemCode } from '../../api/problemCode.ts';
import { AdoptedCopy } from '../../history/AdoptedCopy.tsx';
import type { ListedMoment } from '../../history/listMoments.ts';
import { MomentReading } from '../../history/MomentReading.tsx';
import { NameVersion } from '../../history/NameVersion.tsx';
import type { Described } from '../../history/useDescribe.ts';
import { useHistoryWords } from '../../history/useHistoryWords.ts';
import { RestoreDialog } from '../../lead/RestoreDialog.tsx';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { upperFirst } from '../../ui/upperFirst.ts';
import { useNow } from '../../ui/useNow.ts';
import type { SectionPlace } from '../desk/DeskPlace.ts';
import { InText } from '../../ui/InText.tsx';

interface ReadingProps {
  readonly place: SectionPlace;
  readonly listed: ListedMoment;
  readonly described: Described;
  /** Null where there is nothing to compare with. */
  readonly onCompareNow: (() => void) | null;
  readonly onCompareBefore: (() => void) | null;
  /** Compares with the first moment that has such a version. */
  readonly onCompareFrom: (isWanted: (version: Version) => boolean) => void;
}

/** One moment: what it is, what can be done from it, and what the text said. */
export function Reading(props: ReadingProps) {
  const { place, listed, described } = props;
  const { page: words } = useHistoryWords();
  const { frame } = useWords();
  const { section, number, manifesto } = place;
  const { data, error } = useQuery(momentQuery(section.id, listed.moment));
  const adopted = listed.versions.find(isAdoption);
  return (
    <article className="history__moment" aria-labelledby="moment">
      <h2 className="utrecht-heading-3" id="moment">
        {described.title}
      </h2>
      {described.also.length > 0 && <p className="small">{described.also.join(' · ')}</p>}
      <p className="small subtle">
        {upperFirst(described.when)}.{' '}
        {described.reason !== null && (
          <>
            {words.reason} <InText>{described.reason}</InText>
          </>
        )}
      </p>
      <ButtonGroup>
        {props.onCompareBefore && (
          <Button small onClick={props.onCompareBefore}>
            {words.compareBefore}
          </Button>
        )}
        {props.onCompareNow && (
          <Button small onClick={props.onCompareNow}>
            {words.compareNow}
          </Button>
        )}
        <SinceBefore {...props} />
        <ForLeads {...props} />
      </ButtonGroup>
      {adopted && <AdoptedCopy section={section} version={adopted} />}
      {error && <ProblemAlert code={problemCode(error)} />}
      {!data && !error && <output className="subtle">{frame.loading}</output>}
      {data && <MomentReading text={data} section={number} language={manifesto.language} />}
    </article>
  );
}

function ForLeads({ place, listed, described }: ReadingProps) {
  const { acts: words } = useHistoryWords();
  const { section, number } = place;
  const record = useRecord();
  const person = record.people[useLive().me.person.id] ?? null;
  const [isOpen, setOpen] = useState(false);
  if (!isLead(record, { person, section, at: useNow() })) return null;
  if (listed.isNow) return <NameVersion section={section} />;
  if (section.phase !== 'writing') return null;
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {words.restore}
      </Button>
      <RestoreDialog
        section={section}
        number={number}
        writers={0}
        version={listed}
        what={words.restoreWhat(described.when)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** What was adopted, beside what it was when it was first decided on, and what was adopted before. */
function SinceBefore({ place: { section }, listed, onCompareFrom }: ReadingProps) {
  const { adoption: words } = useHistoryWords();
  const versions = useRecord().versions[section.id] ?? [];
  const adopted = listed.versions.find(isAdoption);
  if (!adopted) return null;
  const before = versions.filter(({ seq }) => seq < adopted.seq);
  const earlier = before.findLast(isAdoption);
  // The text stands still while a section is being decided on: that differs only if it went back.
  const deciding = before.find(
    ({ why, seq, moment }) =>
      why.kind === 'phase' &&
      why.phase === 'deciding' &&
      seq > (earlier?.seq ?? 0) &&
      !sameMoment(moment, listed.moment),
  );
  return (
    <>
      {deciding && (
        <Button small onClick={() => onCompareFrom(({ seq }) => seq === deciding.seq)}>
          {words.sinceDeciding}
        </Button>
      )}
      {earlier && (
        <Button small onClick={() => onCompareFrom(({ seq }) => seq === earlier.seq)}>
          {words.sinceEarlier}
        </Button>
      )}
    </>
  );
}

function isAdoption({ why }: Version): boolean {
  return why.kind === 'phase' && why.phase === 'adopted';
}
