import { useState } from 'react';
import type { Paragraph } from '#shared/document.ts';
import { endorsementsOn } from '#shared/endorsementsOn.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import type { DeskPlace } from '../desk/DeskPlace.ts';
import { useLooks } from '../desk/useLooks.ts';
import { useOutdated } from '../desk/useOutdated.ts';
import { EndorseWalk } from './EndorseWalk.tsx';
import type { MyParagraph } from './MyParagraph.ts';
import { useMineWords } from './useMineWords.ts';

interface EndorseInRowProps {
  readonly place: DeskPlace;
  readonly paragraphs: readonly MyParagraph[];
}

type Which = 'waiting' | 'silent';

/** Saying something of one paragraph after another, without looking for them. */
export function EndorseInRow({ place, paragraphs }: EndorseInRowProps) {
  const { row: words } = useMineWords();
  const ids = useQueues({ place, paragraphs });
  const [which, setWhich] = useState<Which>('waiting');
  // Which they are is settled at the start: what is said on the way does not shift the rest.
  const [walk, setWalk] = useState<readonly ParagraphId[] | null>(null);
  const chosen = ids[which].length > 0 ? which : 'silent';
  const all = ids.waiting.length + ids.silent.length;
  if (all === 0 && walk === null) return null;
  return (
    <section aria-labelledby="row">
      <h2 className="utrecht-heading-3" id="row" tabIndex={-1}>
        {words.title}
      </h2>
      {walk ? (
        <EndorseWalk walk={walk} paragraphs={paragraphs} onStop={() => setWalk(null)} />
      ) : (
        <>
          <p className="subtle">{words.intro}</p>
          <RadioList<Which>
            legend={words.which}
            hideLegend
            value={chosen}
            onChange={setWhich}
            options={(['waiting', 'silent'] as const).map((value) => ({
              value,
              label: words[value](ids[value].length),
              disabled: ids[value].length === 0,
            }))}
          />
          <ButtonGroup>
            <Button kind="primary" onClick={() => setWalk(ids[chosen])}>
              {words.start}
            </Button>
          </ButtonGroup>
        </>
      )}
    </section>
  );
}

// In the order of the text. What is asked for or outdated goes before what was never spoken of.
function useQueues({
  place,
  paragraphs,
}: EndorseInRowProps): Record<Which, readonly ParagraphId[]> {
  const record = useRecord();
  const own = useLive().me.partner.id;
  const waiting = new Set([
    ...useLooks(place).flatMap((look) => look.paragraphs.map(({ id }) => id)),
    ...useOutdated(place).map(({ paragraph }) => paragraph),
  ]);
  const speakable = paragraphs
    .filter(({ section }) => section.phase !== 'adopted')
    .map(({ paragraph }) => paragraph);
  const isSilent = (paragraph: Paragraph) => !endorsementsOn(record, paragraph)[own];
  return {
    waiting: speakable.filter(({ id }) => waiting.has(id)).map(({ id }) => id),
    silent: speakable.filter((one) => isSilent(one) && !waiting.has(one.id)).map(({ id }) => id),
  };
}
