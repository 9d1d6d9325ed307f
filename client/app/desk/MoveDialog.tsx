import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import { placesIn } from '#shared/placesIn.ts';
import { canEdit } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import { moveParagraph } from '../../api/moving.ts';
import type { MovedParagraph } from '../../api/moving.ts';
import { problemCode } from '../../api/problemCode.ts';
import { useParagraphs } from '../../api/useParagraphs.ts';
import type { AwayPlace } from '../../editor/AwayPlace.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormField } from '../../ui/FormField.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Select } from '../../ui/Select.tsx';
import { useNow } from '../../ui/useNow.ts';
import type { DeskPlace } from './DeskPlace.ts';
import { useMoveWords } from './useMoveWords.ts';

interface MoveDialogProps {
  readonly place: DeskPlace;
  readonly paragraph: Paragraph;
  /** Where it was dropped, to begin with. */
  readonly to: AwayPlace | undefined;
  readonly onMoved: (moved: MovedParagraph) => void;
  readonly onClose: () => void;
}

/** Asks to which section a paragraph goes, and behind what; there it goes with all that hangs on it. */
export function MoveDialog(props: MoveDialogProps) {
  const { place, paragraph, onClose } = props;
  const { frame } = useWords();
  const move = useMoveWords();
  const writable = useWritable(place);
  const { manifesto } = place;
  return (
    <Dialog open title={move.title(paragraph.number)} onClose={onClose}>
      <blockquote className="move-quote" lang={manifesto.language}>
        {startOf(paragraph.text, 160)}
      </blockquote>
      {writable.length > 0 ? (
        <MoveForm {...props} writable={writable} />
      ) : (
        <>
          <p>{move.nowhere}</p>
          <ButtonGroup>
            <Button onClick={onClose}>{frame.close}</Button>
          </ButtonGroup>
        </>
      )}
    </Dialog>
  );
}

/** The other sections in which the reader may write now. */
function useWritable({ sections, section: open }: DeskPlace): readonly Section[] {
  const record = useRecord();
  const { me } = useLive();
  const at = useNow();
  const person = record.people[me.person.id] ?? null;
  return sections.filter(
    (section) => section.id !== open.id && canEdit(record, { person, section, at }),
  );
}

interface MoveFormProps extends MoveDialogProps {
  /** At least one. */
  readonly writable: readonly Section[];
}

function MoveForm({ place, paragraph, to, writable, onMoved, onClose }: MoveFormProps) {
  const { frame } = useWords();
  const move = useMoveWords();
  const { section: from, sections, manifesto } = place;
  const [key] = useState(newId);
  // The one behind this, as a text goes on; else the last before it.
  const next = writable.find((one) => one.place > from.place) ?? writable.at(-1);
  const [chosen, choose] = useState<SectionId | undefined>(to?.section ?? next?.id);
  const target = writable.find(({ id }) => id === chosen) ?? writable[0];
  const { places, behind, choosePlace } = usePlaces(target, paragraph, to);
  const moving = useMutation({
    mutationFn: (into: SectionId) =>
      moveParagraph(
        { section: from.id, paragraph: paragraph.id },
        { to: into, behind, wording: paragraph.exact },
        `${key}-${into}-${behind ?? ''}-${paragraph.exact.slice(0, 16)}`,
      ),
    onSuccess: onMoved,
  });
  const submit = () => {
    if (target && places && !moving.isPending) moving.mutate(target.id);
  };
  return (
    <Form onSubmit={submit}>
      <FormField label={move.section}>
        {(attributes) => (
          <Select
            {...attributes}
            value={target?.id}
            onKeyDown={submitOnEnter}
            onChange={(event) => choose(event.target.value as SectionId)}
          >
            {writable.map((section) => (
              <option key={section.id} value={section.id} lang={manifesto.language}>
                {`${sections.indexOf(section) + 1} ${section.title}`}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <FormField label={move.place}>
        {(attributes) => (
          <Select
            {...attributes}
            value={behind ?? ''}
            onKeyDown={submitOnEnter}
            onChange={(event) => choosePlace(event.target.value as ParagraphId | '')}
          >
            <option value="">{move.first}</option>
            {places?.map((one) => (
              <option key={one.id} value={one.id}>
                {one.number === null
                  ? move.underHeading(startOf(one.text, 40))
                  : move.behind(one.number, startOf(one.text, 40))}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <p>
        {move.goesAlong} {target && <WhoDecides from={from} target={target} />}
      </p>
      {moving.error !== null && <Problem code={problemCode(moving.error)} />}
      <ButtonGroup>
        <Button kind="primary" type="submit" busy={moving.isPending}>
          {move.confirm}
        </Button>
        <Button onClick={onClose}>{frame.cancel}</Button>
      </ButtonGroup>
    </Form>
  );
}

/** The places in a section, as the server last told its text; the last one, until one is chosen. */
function usePlaces(target: Section | undefined, { wording }: Paragraph, to?: AwayPlace) {
  const [chosen, setChosen] = useState(to);
  const text = useParagraphs(target?.id ?? ('' as SectionId), target !== undefined);
  const places = text.data ? placesIn(text.data.paragraphs, wording.kind) : null;
  const isHere = chosen?.section === target?.id;
  const behind = isHere ? lastUpTo(chosen?.behind) : (places?.at(-1)?.id ?? null);
  const choosePlace = (place: ParagraphId | '') =>
    setChosen(target && { section: target.id, behind: place === '' ? null : place });
  return { places, behind, choosePlace };

  // It was dropped where it cannot stand, such as in a list: then before that.
  function lastUpTo(id: ParagraphId | null | undefined): ParagraphId | null {
    const all = text.data?.paragraphs ?? [];
    const upTo = all.slice(0, all.findIndex((one) => one.id === id) + 1);
    return upTo.findLast((one) => places?.includes(one))?.id ?? null;
  }
}

// Who reads on knows who decides; only another coalition is news.
function WhoDecides({ from, target }: { from: Section; target: Section }) {
  const move = useMoveWords();
  const { coalitions } = useRecord();
  if (from.coalition === target.coalition) return null;
  return move.decides(coalitions[target.coalition]?.theme ?? '');
}

function Problem({ code }: { code: string }) {
  const move = useMoveWords();
  if (code !== 'not-found') return <ProblemAlert code={code} />;
  return <Alert kind="error" role="alert" title={move.gone} />;
}

// A list that drops down keeps Enter to itself; here it means: do it.
function submitOnEnter(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

function startOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${text.slice(0, end > 0 ? end : length)}…`;
}
