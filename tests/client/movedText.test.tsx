// @vitest-environment happy-dom
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { canonicalWording, hashWording } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { MovedText } from '../../client/amend/MovedText.tsx';

const saying = (...runs: Run[]) => {
  const wording = canonicalWording('paragraph', runs);
  return { wording, exact: hashWording(wording).exact };
};
const base = saying({ text: 'Binnen acht weken krijgt u antwoord.' });
const moved = saying({ text: 'Binnen acht weken krijgt u altijd antwoord.' });
const bold = { text: 'zes', bold: true as const };

const taken: (readonly Run[] | 'kept')[] = [];

function show(words: readonly Run[] | null): void {
  taken.length = 0;
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  const root = createRoot(element);
  onTestFinished(() => root.unmount());
  const props = { base, moved, words };
  flushSync(() =>
    root.render(
      <MovedText
        {...props}
        onTake={(runs) => taken.push(runs)}
        onKeep={() => taken.push('kept')}
      />,
    ),
  );
}

const buttons = () => [...document.querySelectorAll('button')];
const labels = () => buttons().map(({ textContent }) => textContent);
const press = (place: number) => buttons()[place]?.click();

describe('a text that moves on under a proposal', () => {
  test('[A10] shows what changed, and takes it along with the format of both', () => {
    show([{ text: 'Binnen ' }, bold, { text: ' weken krijgt u antwoord.' }]);
    expect(document.querySelector('ins')?.textContent).toContain('altijd');
    expect(labels()).toEqual(['Neem de nieuwe tekst mee', 'Houd mijn tekst zoals hij is']);
    press(0);
    expect(taken).toEqual([
      [{ text: 'Binnen ' }, bold, { text: ' weken krijgt u altijd antwoord.' }],
    ]);
  });

  test('[A10] offers nothing it cannot do where both changed the same words, and says so', () => {
    show([{ text: 'Binnen acht weken krijgt u meteen antwoord.' }]);
    expect(document.body.textContent).toContain('Op dezelfde woorden als u.');
    expect(labels()).toEqual(['Houd mijn tekst zoals hij is']);
    press(0);
    expect(taken).toEqual(['kept']);
  });

  test('[A10] of a new paragraph or one that goes, it asks only to be seen', () => {
    show(null);
    expect(labels()).toEqual(['Ik heb het gezien']);
  });
});
