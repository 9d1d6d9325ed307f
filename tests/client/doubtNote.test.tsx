// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ParagraphId, PersonId } from '#shared/ids.ts';
import { nl } from '#shared/language/nl.ts';
import { canonicalWording } from '#shared/wording.ts';
import { DoubtNote } from '../../client/doubt/DoubtNote.tsx';
import type { KeptDoubt } from '../../client/live/KeptDoubt.ts';
import type { Undoing } from '../../client/live/undoDoubt.ts';

const say = (text: string) => canonicalWording('paragraph', [{ text }]);
const paragraph = 'p1' as ParagraphId;
const doubt: KeptDoubt = {
  id: 'd1',
  paragraph,
  behind: null,
  epoch: 1,
  cause: 'changed',
  number: '3.1',
  base: say('Wij vragen eerst.'),
  own: [say('Wij vragen altijd.')],
  others: [say('Wij vragen nu.')],
  merged: [say('Wij vragen altijdnu.')],
  isOwnIn: true,
  remedies: [
    { paragraph, behind: null, from: say('Wij vragen altijdnu.'), to: say('Wij vragen nu.') },
  ],
  by: null,
  isUndone: false,
};

let root: Root;
let answer: Undoing;
const undone: KeptDoubt[] = [];

function show(shown: KeptDoubt, { now = 'Wij vragen altijdnu.', mayUndo = true } = {}): void {
  act(() =>
    root.render(
      <DoubtNote
        doubt={shown}
        by={shown.by}
        now={say(now)}
        mayUndo={mayUndo}
        onUndo={(one) => {
          undone.push(one);
          return answer;
        }}
        onDismiss={() => undefined}
      />,
    ),
  );
}

const said = () => document.body.textContent;
const buttons = () => [...document.querySelectorAll('button')].map((one) => one.textContent);
const press = (name: string) =>
  act(() =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === name)?.click(),
  );
const { keep, dismiss, impossible, readOnly, mine, theirs } = nl.doubt;
const { undo } = mine;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  undone.length = 0;
  answer = { kind: 'steps', steps: [] };
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
});

afterEach(() => act(() => root.unmount()));

describe('the note of a doubt', () => {
  test('[T7] shows both texts and what stands there now, and undoes in one press', () => {
    show(doubt);
    expect(said()).toContain(mine.own);
    expect(said()).toContain(nl.doubt.others);
    expect(said()).toContain(nl.doubt.now);
    expect(buttons()).toContain(keep);
    press(undo.changed);
    expect(undone).toEqual([doubt]);
    expect(document.activeElement).toBe(document.querySelector('.doubt'));
  });

  test('[T7] says why it cannot undo, and offers it no more', () => {
    answer = { kind: 'impossible', because: 'changed' };
    show(doubt);
    press(undo.changed);
    expect(document.querySelector('[role=alert]')?.textContent).toBe(impossible.changed);
    expect(buttons()).not.toContain(undo.changed);
    expect(buttons()).toContain(keep);
  });

  test('[T7] offers no undoing to who may not type here now', () => {
    show(doubt, { mayUndo: false });
    expect(said()).toContain(readOnly);
    expect(said()).toContain(nl.doubt.others);
    expect(buttons()).not.toContain(undo.changed);
  });

  test('[T7] keeps one’s own words after undoing, until the note is closed', () => {
    show({ ...doubt, isUndone: true }, { now: 'Wij vragen nu.' });
    expect(said()).toContain('altijd');
    expect(said()).not.toContain(nl.doubt.others);
    expect(buttons()).toContain(dismiss);
  });

  test('[T7] of what another page found it says whose text is which', () => {
    const told = theirs('Imane Zeitoun');
    show({ ...doubt, by: 'Imane Zeitoun' as PersonId });
    for (const words of [told.title.changed, told.why.changed, told.own, nl.doubt.others])
      expect(said()).toContain(words);
    expect(said()).not.toContain(mine.own);
    press(told.undo.changed);
    expect(undone).toMatchObject([{ id: doubt.id }]);
  });

  test('[T7] has the doubt again when the undoing was taken back', () => {
    show({ ...doubt, isUndone: true });
    expect(buttons()).toContain(undo.changed);
  });
});
