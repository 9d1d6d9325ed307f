import { useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { readMoment, sameMoment } from '#shared/moments.ts';
import type { SectionHistory } from '#shared/sectionHistory.ts';
import { useName } from '../../amend/useName.ts';
import { CompareChoice } from '../../history/CompareChoice.tsx';
import type { Chosen } from '../../history/CompareChoice.tsx';
import { listMoments } from '../../history/listMoments.ts';
import type { ListedMoment } from '../../history/listMoments.ts';
import { MomentList } from '../../history/MomentList.tsx';
import { MomentSlider } from '../../history/MomentSlider.tsx';
import { useDescribe } from '../../history/useDescribe.ts';
import { useHistoryWords } from '../../history/useHistoryWords.ts';
import { Segment } from '../../ui/Segment.tsx';
import type { SectionPlace } from '../desk/DeskPlace.ts';
import { Compared } from './Compared.tsx';
import { Reading } from './Reading.tsx';

interface MomentsProps {
  readonly place: SectionPlace;
  readonly history: SectionHistory;
}

/** Going from moment to moment, reading one or comparing two. */
export function Moments({ place, history }: MomentsProps) {
  const { page: words } = useHistoryWords();
  const search = useSearch();
  const [asked] = useState(() => askedIn(search, history));
  const [view, setView] = useState(asked.view);
  // By what they are, not by their places: there can come moments before them, and behind.
  const [read, setRead] = useState(asked.read);
  const [compared, setCompared] = useState(asked.compared);
  const moments = useMemo(() => {
    const chosen = [read, compared.from, compared.to];
    return listMoments(
      history,
      chosen.flatMap((one) => (one === 'now' ? [] : one)),
    );
  }, [history, read, compared]);
  const describe = useDescribe(moments);
  const name = useName();
  const last = moments.length - 1;
  const [shape, setShape] = useState<Chosen['shape']>('inline');
  const placeOf = (which: Which) =>
    which === 'now' ? last : moments.findIndex(({ moment }) => sameMoment(moment, which.moment));
  const at = placeOf(read);
  const chosen = { from: placeOf(compared.from), to: placeOf(compared.to), shape };
  const whichAt = (number: number): Which => (number === last ? 'now' : (moments[number] ?? 'now'));
  const go = (number: number) => {
    setView('read');
    setRead(whichAt(number));
  };
  const choose = (next: Chosen) => {
    setCompared({ from: whichAt(next.from), to: whichAt(next.to) });
    setShape(next.shape);
  };
  const compare = (from: number, to: number) => {
    choose({ from, to, shape });
    setView('compare');
  };
  return (
    <div className="history__parts">
      <MomentList moments={moments} at={at} describe={describe} nameOf={name.person} onGo={go} />
      <div className="history__main">
        <Segment
          label={words.view}
          value={view}
          onChange={setView}
          options={[
            { value: 'read', label: words.read },
            { value: 'compare', label: words.compare },
          ]}
        />
        {view === 'read' ? (
          <>
            <MomentSlider moments={moments} at={at} describe={describe} onGo={go} />
            {moments[at] && (
              <Reading
                place={place}
                listed={moments[at]}
                described={describe(moments[at])}
                onCompareNow={at < last ? () => compare(at, last) : null}
                onCompareBefore={at > 0 ? () => compare(at - 1, at) : null}
                onCompareFrom={(wanted) => {
                  const from = moments.findIndex(({ versions }) => versions.some(wanted));
                  if (from >= 0) compare(from, at);
                }}
              />
            )}
          </>
        ) : (
          <>
            <CompareChoice
              moments={moments}
              chosen={chosen}
              describe={describe}
              onChange={choose}
            />
            <Compared place={place} moments={moments} chosen={chosen} />
          </>
        )}
      </div>
    </div>
  );
}

/** The text of now goes on; other moments stay what they are. */
type Which = ListedMoment | 'now';

interface Asked {
  readonly view: 'read' | 'compare';
  readonly read: Which;
  readonly compared: { readonly from: Which; readonly to: Which };
}

/** What the address asks for: a moment (`op`), two of them (`van`, `naar`), or since when (`sinds`). */
function askedIn(address: string, history: SectionHistory): Asked {
  const search = new URLSearchParams(address);
  const moments = listMoments(history);
  const known = (name: string): ListedMoment | undefined => {
    const moment = readMoment(search.get(name) ?? '');
    return moment ? moments.find((one) => sameMoment(one.moment, moment)) : undefined;
  };
  const since = search.get('sinds');
  const seen = since === null ? null : (moments.findLast(({ at }) => at <= since) ?? moments[0]);
  const from = known('van') ?? seen ?? null;
  return {
    view: from === null ? 'read' : 'compare',
    read: known('op') ?? 'now',
    compared: { from: from ?? moments.at(-2) ?? 'now', to: known('naar') ?? 'now' },
  };
}
