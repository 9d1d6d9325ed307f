import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Paragraph } from '#shared/document.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { InText } from '../../ui/InText.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import type { Advice } from './Advice.ts';
import { countWords } from './countWords.ts';
import './tips.css';
import type { ShownTips } from './useTips.ts';

interface TipsProps {
  readonly tips: ShownTips;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * The tips on writing, in the margin of the text they are about; each leads to its words. Esc leads
 * back to the text.
 */
export function Tips({ tips, paragraphs }: TipsProps) {
  const { advice, leave } = tips;
  const { advice: words, frame } = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // They were asked for: reading begins here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  };
  const numbers = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph.number]));
  return (
    <div className="tips">
      <dialog open className="tips__sheet" aria-labelledby={id} onKeyDown={onKeyDown}>
        <div className="tips__head">
          <h2 className="heading-ui" id={id} ref={heading} tabIndex={-1}>
            {words.title}
          </h2>
          <IconButton icon="close" label={frame.close} onClick={leave} />
        </div>
        <p className="small subtle">{advice.length > 0 ? words.about : words.none}</p>
        <ul className="tips__list">
          {advice.map((tip, place) => (
            <li key={`${tip.paragraph} ${tip.kind} ${place}`}>
              <button type="button" className="tips__tip" onClick={() => tips.goTo(tip)}>
                <Tip tip={tip} number={numbers.get(tip.paragraph) ?? null} />
              </button>
            </li>
          ))}
        </ul>
      </dialog>
    </div>
  );
}

function Tip({ tip, number }: { tip: Advice; number: string | null }) {
  const { advice } = useWords();
  const { kind, words } = tip;
  return (
    <>
      <span>
        <b>{number ?? advice.heading}</b>{' '}
        {kind === 'long-sentence' ? advice.longSentence(countWords(words)) : advice.kinds[kind]}
      </span>
      {words !== '' && (
        <span className="tips__words">
          <InText>{shorten(words)}</InText>
        </span>
      )}
    </>
  );
}

/** Characters of the words a tip is about; enough to know them by. */
const shownCharacters = 72;

function shorten(words: string): string {
  if (words.length <= shownCharacters) return words;
  return `${words.slice(0, shownCharacters).replace(/\s+\S*$/u, '')}…`;
}
