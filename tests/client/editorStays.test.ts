// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Doc } from 'yjs';
import { docOf, editorOn, exchange, paragraph, within } from './editorOn.ts';

test('others who type leave the page where it is; what one does oneself comes into sight', () => {
  const doc = docOf(paragraph('p1', 'Wij luisteren.'), paragraph('p2', 'Wij antwoorden.'));
  const other = new Doc();
  exchange(doc, other);
  const [here, there] = [editorOn(doc), editorOn(other)];
  const stays = () => here.view.someProp('handleScrollToSelection', (stay) => stay(here.view)) ?? false; // prettier-ignore
  here.commands.insertContentAt(within(here, 'p1', 3), ' hier');
  expect(stays()).toBe(false);
  exchange(doc, other);
  there.commands.insertContentAt(within(there, 'p2', 3), ' daar');
  exchange(doc, other);
  expect(here.getText()).toContain('daar');
  expect(stays()).toBe(true);
  here.commands.undo();
  expect(here.getText()).not.toContain('hier');
  expect(stays()).toBe(false);
});
