// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DateInput } from '../../client/ui/DateInput.tsx';

function show(type: 'date' | 'datetime-local', value: string): HTMLElement {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  const root = createRoot(element);
  const field = { id: 'dag', 'aria-describedby': undefined, 'aria-invalid': undefined } as const;
  act(() =>
    root.render(<DateInput {...field} type={type} value={value} onChange={() => undefined} />),
  );
  onTestFinished(() => {
    act(() => root.unmount());
    vi.unstubAllGlobals();
  });
  return element;
}

test('a day that is chosen is told in words, whatever order the browser has its numbers in', () => {
  expect(show('date', '2026-03-04').querySelector('output')?.textContent).toBe('4 maart 2026');
  expect(show('date', '').querySelector('output')?.textContent).toBe('');
});

test('a moment is told by the clock in the Netherlands, as it will be everywhere', () => {
  // A field is on the reader's own clock.
  const local = new Date(Date.UTC(2026, 2, 4, 16));
  const pad = (number: number) => String(number).padStart(2, '0');
  const value = `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}T${pad(local.getHours())}:${pad(local.getMinutes())}`;
  const told = show('datetime-local', value).querySelector('output');
  expect(told?.textContent).toBe('wo 4 maart 17.00 uur');
  expect(told?.getAttribute('for')).toBe('dag');
});
