import { useId } from 'react';
import { Button } from '../ui/Button.tsx';
import type { ListedMoment } from './listMoments.ts';
import type { Described } from './useDescribe.ts';
import { useHistoryWords } from './useHistoryWords.ts';

interface MomentSliderProps {
  readonly moments: readonly ListedMoment[];
  readonly at: number;
  readonly describe: (listed: ListedMoment) => Described;
  readonly onGo: (place: number) => void;
}

/** Going through time: the browser's own slider, and two buttons. It says in words where it stands. */
export function MomentSlider({ moments, at, describe, onGo }: MomentSliderProps) {
  const { page: words } = useHistoryWords();
  const [label, hint] = [useId(), useId()];
  const shown = moments[at];
  if (!shown) return null;
  const { title, when } = describe(shown);
  const last = moments.length - 1;
  const position = words.position(at + 1, moments.length);
  return (
    <div className="time">
      <label className="utrecht-form-label" id={label} htmlFor={`${label}-r`}>
        {words.slider}
      </label>
      <div className="time__row">
        <Button small disabled={at === 0} onClick={() => onGo(at - 1)}>
          {words.previous}
        </Button>
        <input
          id={`${label}-r`}
          className="time__range"
          type="range"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-valuetext={`${when}: ${title}. ${position}`}
          aria-describedby={hint}
          onChange={(event) => onGo(Number(event.target.value))}
        />
        <Button small disabled={at === last} onClick={() => onGo(at + 1)}>
          {words.next}
        </Button>
      </div>
      <p className="small subtle" id={hint}>
        {words.sliderHint}
      </p>
    </div>
  );
}
