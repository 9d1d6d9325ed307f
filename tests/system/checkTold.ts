import { expect } from 'vitest';
import type { ManifestoId } from '#shared/ids.ts';
import type { Amendment, Endorsement, RecordState } from '#shared/record/state.ts';
import { readManifesto } from '../../server/actions/readManifesto.ts';
import type { App } from '../../server/app/startApp.ts';
import type { Told } from './playSession.ts';

/** Whether an act happened, going by what is on the disk. */
type Happened = Readonly<Record<string, boolean>>;

interface Checking {
  /** Acts that were under way when the disk was looked at: they may or may not have happened. */
  readonly underWay?: boolean;
}

/**
 * Compares a system that was opened anew with what people were told: nothing acknowledged is
 * missing, and, once all answers are in, nothing refused appears.
 */
export async function checkTold(
  app: App,
  told: Told,
  { underWay = false }: Checking = {},
): Promise<void> {
  const { state } = app.house.records;
  const text = await textOf(app);
  const happened = happenedIn(state);
  for (const [act, status] of told.answers) {
    const isDone = status < 300;
    // A failed adoption has one answer, and it may be either; the text says which, see below.
    const isKnown = isDone || (!underWay && act !== 'adopt');
    if (isKnown && !wasReplaced(act, told, underWay))
      expect([act, happened[act]]).toEqual([act, isDone]);
  }
  for (const word of told.saved) expect([word, text.split(word).length]).toEqual([word, 2]);
  for (const word of told.refused) expect(text).not.toContain(word);
  const adoption = amendmentOn(state, 'p2');
  expect(adoption?.status.kind ?? 'none').not.toBe('adopting');
  expect([adoption?.status.kind === 'adopted', text]).toEqual([
    text.includes('wat wij beloven'),
    text,
  ]);
  if (!told.answers.has('propose again')) return;
  expect(text.match(/p2/g)).toHaveLength(1);
}

// What was endorsed is gone when it was withdrawn since, or when that may be.
function wasReplaced(act: string, { answers }: Told, underWay: boolean): boolean {
  if (act !== 'endorse') return false;
  const withdrawn = answers.get('withdraw');
  return withdrawn === undefined ? underWay : withdrawn < 300;
}

function happenedIn(state: RecordState): Happened {
  const [first, second] = [amendmentOn(state, 'p2'), amendmentOn(state, 'p3')];
  return {
    endorse: endorsementOf(state, 'p1')?.stance === 'agree',
    propose: first !== undefined,
    reply: first?.replies.length === 1,
    adopt: first?.status.kind === 'adopted',
    'propose again': second !== undefined,
    decline: second?.status.kind === 'declined',
    withdraw: endorsementOf(state, 'p1') === undefined,
    object: endorsementOf(state, 'p3')?.reason === 'Te vaag.',
    restore: Object.values(state.sections)[0]?.epoch === 2,
    close: Object.values(state.sections)[0]?.phase === 'consultation',
  };
}

function amendmentOn(state: RecordState, paragraph: string): Amendment | undefined {
  return Object.values(state.amendments).find((amendment) => amendment.paragraph === paragraph);
}

function endorsementOf(state: RecordState, paragraph: string): Endorsement | undefined {
  return Object.entries(state.endorsements)
    .filter(([id]) => id === paragraph)
    .flatMap(([, byPartner]) => Object.values(byPartner))[0];
}

async function textOf({ house }: App): Promise<string> {
  const { sections } = await readManifesto(house, 'm' as ManifestoId);
  return sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n');
}
