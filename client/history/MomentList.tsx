import { useState } from 'react';
import type { PersonId } from '#shared/ids.ts';
import { Button } from '../ui/Button.tsx';
import { Segment } from '../ui/Segment.tsx';
import type { ListedMoment } from './listMoments.ts';
import type { Described } from './useDescribe.ts';
import { useHistoryWords } from './useHistoryWords.ts';

interface MomentListProps {
  readonly moments: readonly ListedMoment[];
  readonly at: number;
  readonly describe: (listed: ListedMoment) => Described;
  readonly nameOf: (person: PersonId) => string;
  readonly onGo: (place: number) => void;
}

/** How many moments are listed at a time. */
const most = 25;

/** The moments as a list, the last one first: all of them, or only those that are versions. */
export function MomentList({ moments, at, describe, nameOf, onGo }: MomentListProps) {
  const { page: words } = useHistoryWords();
  const [which, setWhich] = useState<'all' | 'versions'>('all');
  const [shown, setShown] = useState(most);
  const listed = moments
    .map((one, place) => ({ one, place }))
    .filter(({ one, place }) => which === 'all' || one.versions.length > 0 || place === at)
    .toReversed();
  const rest = listed.length - shown;
  return (
    <section className="moments" aria-labelledby="moments">
      <h2 className="heading-ui" id="moments">
        {words.list}
      </h2>
      <Segment
        label={words.list}
        value={which}
        onChange={setWhich}
        options={[
          { value: 'all', label: words.listAll },
          { value: 'versions', label: words.listVersions },
        ]}
      />
      <ol className="moments__list">
        {listed.slice(0, shown).map(({ one, place }) => (
          // By its place: the last go grows, and must not lose the focus by that.
          <li key={place}>
            <button
              type="button"
              className="moments__go"
              aria-current={place === at || undefined}
              onClick={() => onGo(place)}
            >
              <Line {...describe(one)} isVersion={one.versions.length > 0} nameOf={nameOf} />
            </button>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button small kind="subtle" onClick={() => setShown(shown + most)}>
          {words.more(Math.min(rest, most))}
        </Button>
      )}
    </section>
  );
}

interface LineProps extends Described {
  readonly isVersion: boolean;
  readonly nameOf: (person: PersonId) => string;
}

/** The number of an amendment stays on one line. */
function unbroken(title: string): string {
  return title.replaceAll(/(?<=\bA)-(?=\d)/gu, '\u2011');
}

function Line({ title, also, when, people, isVersion, nameOf }: LineProps) {
  const { page: words } = useHistoryWords();
  return (
    <>
      <span className={isVersion ? 'moments__title moments__title--version' : 'moments__title'}>
        {unbroken(title)}
        {also.length > 0 && (
          <span className="moments__also"> · {also.map(unbroken).join(' · ')}</span>
        )}
      </span>{' '}
      <span className="small subtle">
        {when}
        {people.length > 0 && ` ${words.by(people.map(nameOf))}`}
      </span>
    </>
  );
}
