import type { DocumentJson, Paragraph } from '#shared/document.ts';
import { paragraphsOf } from '#shared/document.ts';
import type { AmendmentId, InsightId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import type { TextFormat } from '#shared/exportFormats.ts';
import { viewManifesto } from '#shared/view.ts';
import { hashWording } from '#shared/wording.ts';
import type { AmendmentKind } from '#shared/record/state.ts';
import type { Wording } from '#shared/wording.ts';
import type { ExportOptions } from '../../server/publish/ExportOptions.ts';
import { textFormats } from '../../server/publish/formats.ts';
import { MerkleTree } from '../../server/records/MerkleTree.ts';
import type { GivenFile } from '../../server/verify/verifyFiles.ts';
import {
  addingInsight,
  adopting,
  advice,
  answering,
  as,
  at,
  elsewhere,
  endorsing,
} from '../shared/smallNetwork.ts';
import { founded, here, judging, manifesto, moving, paragraph } from '../shared/smallNetwork.ts';
import { proposing, says, suggesting, tell } from '../shared/smallNetwork.ts';
import type { Told } from '../shared/smallNetwork.ts';
import { headOver } from '../support/headOver.ts';

const other: DocumentJson = {
  type: 'doc',
  content: ['Wie meepraat, ziet wat ermee gebeurt.', 'Ook de nee hoort erbij.'].map(
    (text, index) => ({
      type: 'paragraph',
      attrs: { id: `q${index + 1}`, aliases: index === 0 ? 'q0' : null },
      content: [{ type: 'text', text }],
    }),
  ),
};

/**
 * A record in which a section was adopted with this text, endorsed in part, and another one is still
 * being written, with every stance, and amendments open and decided. Or it was not adopted.
 */
export function tellAdopted(adopted: DocumentJson, isAdopted = true): Told {
  let told = founded;
  const act = (person: string, command: Parameters<typeof tell>[2]) => {
    told = tell(told, as(person), command);
  };
  const say = (person: string, document: DocumentJson, id: string, more: object) => {
    const [found] = paragraphsOf(document, 1).filter((each) => each.id === id);
    if (!found?.number) return;
    const section = document === adopted ? here : elsewhere;
    const { wording: current, exact: shown } = found;
    act(person, endorsing({ section, paragraph: found.id, current, shown, ...more }));
  };
  const numbered = paragraphsOf(adopted, 1).filter(({ number }) => number !== null);
  for (const { id } of numbered.slice(0, 6)) say('mandate', adopted, id, {});
  for (const { id } of numbered.slice(1, 3))
    say('otherMandate', adopted, id, { stance: 'object', reason: 'Zeg ook: wie; en wanneer.' });
  say('otherMandate', adopted, numbered[0]?.id ?? '', { stance: 'abstain' });
  const phases = ['consultation', 'deciding', 'adopted'] as const;
  for (const phase of isAdopted ? phases : []) act('lead', moving({ phase, document: adopted }));
  const [first, second] = paragraphsOf(other, 2);
  if (!first || !second) throw new Error('The other text has two paragraphs.');
  const on = {
    section: elsewhere,
    paragraph: first.id,
    shown: first.exact,
    current: first.wording,
  };
  const propose = (name: string, text: string, kind: AmendmentKind = 'replace') => {
    const amendment = name as AmendmentId;
    act('insider', proposing({ ...on, amendment, kind, proposal: says(text) }));
    return amendment;
  };
  const adapt = (amendment: AmendmentId, text: string) => {
    const modified = { shown: first.exact, wording: says(text) };
    act('otherLead', suggesting({ amendment, current: first.wording, modified }));
    return modified;
  };
  const answer = (amendment: AmendmentId, { wording }: { wording: Wording }) =>
    act(
      'insider',
      answering(true, {
        amendment,
        shown: hashWording(wording).exact,
        base: first.exact,
        current: first.wording,
      }),
    );
  const open = propose('a1', 'Wie meepraat, hoort wat ermee gebeurt.');
  const declined = propose('a2', 'Wie meepraat, krijgt een bos bloemen.');
  act('otherLead', { type: 'decline', amendment: declined, reason: 'Te duur.' });
  act('author', { type: 'back', amendment: open });
  // A new paragraph, adopted in other words that its author agreed to, and two that wait.
  const added = propose('a3', 'Wie zwijgt, telt ook.', 'insert-after');
  const words = adapt(added, 'Wie zwijgt, telt ook mee.');
  answer(added, words);
  const adoption = { amendment: added, attempt: 't3', current: first.wording };
  act('otherLead', adopting({ ...adoption, modified: words }));
  act('otherLead', {
    type: 'finish-adopting',
    amendment: added,
    wording: words.wording,
    moment: null,
  });
  adapt(propose('a4', 'Wie lacht, telt dubbel.', 'insert-after'), 'Wie lacht, telt mee.');
  propose('a5', '', 'delete');
  for (const [name, text] of [
    ['a6', 'Wie meepraat, leest wat ermee gebeurt.'],
    ['a7', 'Wie meepraat, leest wat ermee gebeurt.'],
    ['a8', 'Wie meepraat, weet wat ermee gebeurt.'],
  ] as const)
    propose(name, text);
  act('insider', { type: 'withdraw-amendment', amendment: 'a8' as AmendmentId });
  const another = { amendment: 'a6' as AmendmentId, attempt: 't6', current: first.wording };
  act('otherLead', adopting(another));
  const read = says('Wie meepraat, leest wat ermee gebeurt.');
  act('otherLead', {
    type: 'finish-adopting',
    amendment: another.amendment,
    wording: read,
    moment: null,
  });
  advise(act, [...numbered.slice(0, 1), ...numbered.slice(7, 8), first]);
  say('mandate', other, first.id, { dependsOn: open });
  say('otherMandate', other, second.id, {});
  say('mandate', other, second.id, { stance: 'object', reason: 'Waarom?' });
  act('mandate', { type: 'withdraw-endorsement', paragraphs: [second.id] });
  const current = says('Dit ging weg.');
  const { exact: shown } = hashWording(current);
  const gone = { section: elsewhere, paragraph: paragraph('weg'), current, shown };
  act('otherMandate', endorsing(gone));
  return told;
}

/** Recommendations of which something was said, said again and not said, of words that came and went. */
function advise(
  act: (person: string, command: Parameters<typeof tell>[2]) => void,
  paragraphs: readonly Paragraph[],
): void {
  const tied = paragraphs.map(({ id, exact }) => ({ tie: id, section: elsewhere, exact }));
  const gone = { tie: paragraph('weg'), section: elsewhere, exact: '0'.repeat(64) };
  const all = [...tied, gone];
  const content = { ...advice, paragraphs: all.map(({ tie }) => tie) };
  const of = (name: string) => ({ insight: name as InsightId, tied: all });
  act('author', addingInsight({ ...of('i1'), content }));
  act('author', addingInsight({ ...of('i2'), content: { ...content, origin: null, href: null } }));
  act('author', addingInsight({ ...of('i3'), content: { ...advice, paragraphs: [] }, tied: [] }));
  act('author', addingInsight({ ...of('i4'), content, kind: 'source' }));
  act('author', addingInsight({ ...of('i5'), content }));
  act('author', { type: 'withdraw-insight', ...of('i5'), reason: null });
  act('otherLead', judging({ ...of('i1') }));
  act('otherLead', judging({ ...of('i1'), verdict: 'worked-in', reason: null }));
  const changes = tied.map((one) => ({ ...one, exact: '1'.repeat(64) }));
  act('otherLead', judging({ ...of('i2'), tied: changes, verdict: 'not' }));
  const changed = { ...content, title: 'Antwoord: binnen; een maand' };
  act('author', { type: 'change-insight', ...of('i2'), revision: 1, content: changed });
}

/** What goes out of a record: the files that a server would give. */
export interface Published {
  readonly events: readonly RecordEvent[];
  readonly record: GivenFile;
  readonly exportAs: (
    format: TextFormat,
    language?: Language,
    part?: Omit<ExportOptions, 'language'>,
  ) => GivenFile;
  readonly receipt: (seq: number) => GivenFile;
}

export function publish({ state, events }: Told, adopted: DocumentJson): Published {
  const head = headOver(events);
  const view = viewManifesto({
    state,
    manifesto: state.manifestos[manifesto]!,
    documents: { [here]: adopted, [elsewhere]: other },
    names: {},
    at,
    head,
  });
  const tree = new MerkleTree();
  for (const { hash } of events) tree.append(hash);
  return {
    events,
    record: recordFile(events),
    exportAs: (format, language = 'nl', part = {}) =>
      file(`manifesto.${format}`, textFormats[format].render(view, { language, ...part })),
    receipt: (seq) => {
      const event = events[seq - 1];
      const path = tree.path(seq - 1, events.length);
      const made = { format: 'draagvlak-receipt', version: 1, event, path, head };
      return file(`receipt-${seq}.json`, JSON.stringify(made));
    },
  };
}

/** The record as it is downloaded, with its head. */
export function recordFile(events: readonly RecordEvent[]): GivenFile {
  const head = { format: 'draagvlak-head', version: 1, ...headOver(events) };
  return file(
    'record.ndjson',
    [...events, head].map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
}

export function file(name: string, text: string): GivenFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

export function textOf({ bytes }: GivenFile): string {
  return new TextDecoder().decode(bytes);
}
