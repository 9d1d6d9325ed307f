import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ParagraphId } from '#shared/ids.ts';
import { draftOf } from '../../endorse/draftOf.ts';
import { EndorseForm } from '../../endorse/EndorseForm.tsx';
import '../../endorse/endorse.css';
import { ThenAndNow } from '../../endorse/ThenAndNow.tsx';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { keysHere } from '../../ui/keysHere.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { viewOf } from '../desk/paragraphViews.ts';
import type { MyParagraph } from './MyParagraph.ts';
import { useMineWords } from './useMineWords.ts';

interface EndorseWalkProps {
  readonly walk: readonly ParagraphId[];
  readonly paragraphs: readonly MyParagraph[];
  readonly onStop: () => void;
}

/**
 * One paragraph at a time with the form of the desk [E2]; what is recorded leads on to the next. Keys
 * go back and on without the mouse.
 */
export function EndorseWalk({ walk, paragraphs, onStop }: EndorseWalkProps) {
  const { frame } = useWords();
  const { row: words } = useMineWords();
  const [at, setAt] = useState(0);
  const [recorded, setRecorded] = useState<readonly string[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLParagraphElement>(null);
  const go = (step: number) => setAt(Math.max(0, Math.min(walk.length, at + step)));
  useWalkKeys(go);
  const isEnd = at >= walk.length;
  // The form takes the keyboard without moving the page: the next one begins where this one did.
  useEffect(() => {
    if (at > 0) box.current?.scrollIntoView({ block: 'start' });
    if (isEnd) end.current?.focus();
  }, [at, isEnd]);
  const here = paragraphs.find(({ paragraph }) => paragraph.id === walk[at]);
  const keys = (name: string) => keysHere(`Alt+${name}`, frame.keyNames);
  return (
    <div className="mine__walk" ref={box}>
      <output className="small">
        {recorded.length > 0 && words.recorded(recorded.at(-1) ?? '')}
      </output>
      {isEnd ? (
        <p ref={end} tabIndex={-1}>
          {words.end(recorded.length)}
        </p>
      ) : (
        <>
          <p className="mine__walk-place">
            <b>{words.place(at + 1, walk.length)}</b>{' '}
            {here && (
              <span className="subtle">
                {words.inSection(here.sectionNumber, here.section.title)}
              </span>
            )}
          </p>
          <Step
            key={walk[at]}
            here={here ?? null}
            onRecorded={(number) => {
              setRecorded([...recorded, number]);
              go(1);
            }}
            onStop={onStop}
          />
        </>
      )}
      <ButtonGroup>
        <Button aria-disabled={at === 0 || undefined} onClick={() => go(-1)}>
          {words.previous}
        </Button>
        {!isEnd && <Button onClick={() => go(1)}>{words.next}</Button>}
        {isEnd && <Button onClick={onStop}>{words.stop}</Button>}
      </ButtonGroup>
      {!isEnd && <p className="small subtle">{words.keys(keys('ArrowUp'), keys('ArrowDown'))}</p>}
    </div>
  );
}

interface StepProps {
  /** Null when the paragraph went meanwhile. */
  readonly here: MyParagraph | null;
  readonly onRecorded: (number: string) => void;
  readonly onStop: () => void;
}

function Step({ here, onRecorded, onStop }: StepProps) {
  const { row: words } = useMineWords();
  const record = useRecord();
  const { me } = useLive();
  if (!here) return <p>{words.gone}</p>;
  const { section, number } = here;
  if (section.phase === 'adopted') return <p>{words.closed}</p>;
  const paragraph = viewOf(record, here.paragraph);
  const own = paragraph.endorsements.find(({ partner }) => partner === me.partner.id);
  return (
    <>
      {own && own.validity !== 'valid' && <ThenAndNow endorsement={own} paragraph={paragraph} />}
      <EndorseForm
        where={{ section: section.id, paragraph: paragraph.id }}
        paragraph={paragraph}
        partnerName={me.partner.name}
        initial={draftOf(own)}
        onDone={() => onRecorded(number)}
        onCancel={onStop}
      />
    </>
  );
}

// On the whole page: whoever walks need not be anywhere in particular.
function useWalkKeys(go: (step: number) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(step);
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
