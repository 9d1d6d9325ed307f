import type { DocumentJson } from '#shared/document.ts';
import { paragraphsOf } from '#shared/document.ts';
import type { AmendmentId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import type { TextFormat } from '#shared/exportFormats.ts';
import { viewManifesto } from '#shared/view.ts';
import { hashWording } from '#shared/wording.ts';
import type { AmendmentKind } from '#shared/record/state.ts';
import type { Wording } from '#shared/wording.ts';
import { textFormats } from '../../server/publish/formats.ts';
import { MerkleTree } from '../../server/records/MerkleTree.ts';
import type { GivenFile } from '../../server/verify/verifyFiles.ts';
import { adopting, answering, as, at, elsewhere, endorsing } from '../shared/smallNetwork.ts';
import { founded, here, manifesto, moving, paragraph } from '../shared/smallNetwork.ts';
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

/** What goes out of a record: the files that a server would give. */
export interface Published {
  readonly events: readonly RecordEvent[];
  readonly record: GivenFile;
  readonly exportAs: (format: TextFormat, language?: Language) => GivenFile;
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
    exportAs: (format, language = 'nl') =>
      file(`manifesto.${format}`, textFormats[format].render(view, { language })),
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
