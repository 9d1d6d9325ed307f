// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AmendmentId, ParagraphId, PartnerId, PersonId, SectionId } from '#shared/ids.ts';
import type { AmendmentKind } from '#shared/record/state.ts';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { canonicalWording, hashWording } from '#shared/wording.ts';
import { draftOf } from '../../client/endorse/draftOf.ts';
import { EndorseForm } from '../../client/endorse/EndorseForm.tsx';
import type { Draft } from '../../client/endorse/StanceChoice.tsx';
import { eventually } from '../support/eventually.ts';

const where = { section: 's3' as SectionId, paragraph: 'p1' as ParagraphId };

function paragraphSaying(text: string): ParagraphView {
  const wording = canonicalWording('paragraph', [{ text }]);
  return {
    id: where.paragraph,
    aliases: [],
    number: '3.1',
    wording,
    text,
    ...hashWording(wording),
    endorsements: [],
    amendments: [],
  };
}

const before = paragraphSaying('Wie inbrengt, krijgt antwoord.');
const after = paragraphSaying('Wie inbrengt, krijgt altijd antwoord.');

/** The paragraph with an amendment in a state. */
function amended(kind: 'open' | 'declined', asks: AmendmentKind = 'replace'): ParagraphView {
  const by = { by: 'lead' as PersonId, at: '2026-11-28T10:00:00.000Z' };
  const amendment: AmendmentView = {
    id: 'a1' as AmendmentId,
    number: 'A-001',
    kind: asks,
    section: where.section,
    paragraph: where.paragraph,
    base: before.wording,
    proposal: after.wording,
    reason: 'Beter.',
    author: 'author' as PersonId,
    partner: 'other' as PartnerId,
    at: by.at,
    status: kind === 'open' ? { kind } : { kind, reason: 'Nee.', ...by },
    modification: null,
    backing: [],
    thread: { kind: 'open' },
    replies: [],
    standing: null,
    isModificationVoid: false,
    collisions: [],
  };
  return { ...before, amendments: [amendment] };
}

let root: Root;
let client: QueryClient;
const sent: Request[] = [];
let answer: () => Response;

function show(paragraph: ParagraphView, stance: Draft['stance'] = 'agree'): void {
  act(() =>
    root.render(
      <QueryClientProvider client={client}>
        <EndorseForm
          where={where}
          paragraph={paragraph}
          partnerName="Gemeente Voorbeeld"
          initial={{ stance, amendment: null, reason: '' }}
          onDone={() => undefined}
          onCancel={() => undefined}
        />
      </QueryClientProvider>,
    ),
  );
}

const submitButton = () => document.querySelector<HTMLButtonElement>('button[type=submit]');

async function press(): Promise<void> {
  await act(async () => submitButton()?.click());
}

/** Waits until a condition holds; what happens meanwhile happens by itself, not by `act`. */
async function until(holds: () => boolean): Promise<void> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await eventually(() => expect(holds()).toBe(true));
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
}

const settle = () => until(() => submitButton()?.getAttribute('aria-disabled') !== 'true');

async function sentWording(): Promise<unknown> {
  const body = (await sent.at(-1)?.json()) as { wording: string } | undefined;
  return body?.wording;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  sent.length = 0;
  client = new QueryClient();
  answer = () => Response.json({ endorsement: {} });
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    sent.push(new Request(new URL(path, 'http://desk.example'), init));
    return Promise.resolve(answer());
  });
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  root = createRoot(element);
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

describe('endorsing in the margin', () => {
  test('[E2] sends the hash of the words on the screen', async () => {
    show(before);
    await press();
    expect(await sentWording()).toBe(before.exact);
  });

  test('[E2] shows what changed and asks again when the text moves on under the form', async () => {
    show(before);
    show(after);
    expect(document.body.textContent).toContain('3.1 is zojuist gewijzigd.');
    expect(document.querySelector('ins')?.textContent).toContain('altijd');
    expect(submitButton()?.textContent).toBe('Eens met de tekst van nu');
    await settle();
    await press();
    expect(await sentWording()).toBe(after.exact);
  });

  test('[E2] sends nothing when the words change under the finger', async () => {
    show(before);
    show(after);
    await press();
    expect(sent).toEqual([]);
  });

  test('[E2] shows the words the server has when those were newer, and sends their hash', async () => {
    answer = () =>
      Response.json(
        { code: 'stale-wording', detail: '', current: { ...after.wording, exact: after.exact } },
        { status: 409 },
      );
    show(before);
    await press();
    await until(() => document.body.textContent.includes('zojuist gewijzigd'));
    answer = () => Response.json({ endorsement: {} });
    await settle();
    await press();
    expect(await sentWording()).toBe(after.exact);
  });

  test('[E6] sends no plain agreement when the amendment it was to depend on is decided meanwhile', async () => {
    show(amended('open'));
    act(() => document.querySelector<HTMLInputElement>('input[value="if a1"]')?.click());
    show(amended('declined'));
    expect(document.querySelector('[role=alert]')?.textContent).toContain('intussen beslist');
    expect(document.querySelector('input:checked')).toBeNull();
    await press();
    expect(sent).toEqual([]);
    act(() => document.querySelector<HTMLInputElement>('input[value=agree]')?.click());
    await press();
    expect(await sent.at(-1)?.json()).toEqual({ wording: before.exact, stance: 'agree' });
  });

  test('[E6] does not offer to agree if the paragraph is deleted', () => {
    show(amended('open', 'delete'));
    expect(document.querySelectorAll('input[type=radio]')).toHaveLength(3);
  });

  test('[E1] chooses nothing for who says nothing yet, and sends nothing until they chose', async () => {
    show(before, draftOf(undefined).stance);
    expect(document.querySelector('input:checked')).toBeNull();
    await press();
    expect(sent).toEqual([]);
    expect(document.body.textContent).toContain('Kies eerst wat uw partner hiervan vindt.');
    expect(document.activeElement?.getAttribute('role')).toBe('radiogroup');
    act(() => document.querySelector<HTMLInputElement>('input[value=agree]')?.click());
    expect(document.body.textContent).not.toContain('Kies eerst');
    await press();
    expect(await sent.at(-1)?.json()).toEqual({ wording: before.exact, stance: 'agree' });
  });

  test('[E1] asks for a reason before an objection is sent', async () => {
    show(before);
    const objection = document.querySelector<HTMLInputElement>('input[value=object]');
    act(() => objection?.click());
    await press();
    expect(sent).toEqual([]);
    expect(document.body.textContent).toContain('Schrijf in een of twee zinnen wat u tegenhoudt.');
  });

  test('keeps what was filled in when the server cannot be reached', async () => {
    answer = () => Response.json({}, { status: 503 });
    show(before);
    act(() => document.querySelector<HTMLInputElement>('input[value=abstain]')?.click());
    await press();
    await until(() => document.querySelector('[role=alert]') !== null);
    expect(document.querySelector<HTMLInputElement>('input[value=abstain]')?.checked).toBe(true);
  });
});
