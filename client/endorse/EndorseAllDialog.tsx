import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Section } from '#shared/record/state.ts';
import type { ParagraphView } from '#shared/view.ts';
import { endorseAll } from '../api/endorsing.ts';
import { problemCode } from '../api/problemCode.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useJustChanged } from '../ui/useJustChanged.ts';

interface EndorseAllDialogProps {
  readonly section: Section;
  readonly number: number;
  /** The numbered paragraphs of the section as they are now. */
  readonly paragraphs: readonly ParagraphView[];
  readonly partner: { readonly id: string; readonly name: string };
  readonly onDone: (count: number) => void;
  readonly onClose: () => void;
}

/**
 * Agrees to a whole section in one act, over exactly the words it shows [E7]. What the partner said
 * otherwise is left alone.
 */
export function EndorseAllDialog(props: EndorseAllDialogProps) {
  const { section, paragraphs, partner, onDone, onClose } = props;
  const { endorse: say, frame } = useWords();
  // They stand still until the text has moved on; from then on it shows the text of now.
  const [held, setHeld] = useState<typeof paragraphs | null>(paragraphs);
  const shown = held ?? paragraphs;
  const saidOf = ({ endorsements }: ParagraphView) =>
    endorsements.find((each) => each.partner === partner.id);
  const agreeing = shown.filter((paragraph) => mayAgree(saidOf(paragraph)));
  const others = shown.filter((paragraph) => saidOtherwise(saidOf(paragraph))).length;
  const isJustChanged = useJustChanged(agreeing.map(({ exact }) => exact).join());
  const agree = useMutation({
    mutationFn: () =>
      endorseAll(
        section.manifesto,
        agreeing.map(({ id, exact }) => ({ section: section.id, paragraph: id, wording: exact })),
      ),
    // By now the record may have told the page, and nothing is left to agree to.
    onSuccess: (made) => onDone(made.length),
    onError: (failure) => {
      if (problemCode(failure) === 'stale-wording') setHeld(null);
    },
  });
  const isMoved = agree.error !== null && problemCode(agree.error) === 'stale-wording';
  return (
    <Dialog open title={say.all.title(String(props.number))} onClose={onClose}>
      {isMoved && (
        <Alert kind="warning" title={say.all.moved} role="alert">
          <p>{say.all.movedText}</p>
        </Alert>
      )}
      {agree.error && !isMoved && <ProblemAlert code={problemCode(agree.error)} />}
      <p>{agreeing.length > 0 ? say.all.what(agreeing.length, partner.name) : say.all.nothing}</p>
      {agreeing.length > 0 && others > 0 && <p>{say.all.rest(others)}</p>}
      {agreeing.length > 0 && (
        <ol className="endorse-all reading reading--small" aria-label={say.all.words}>
          {agreeing.map(({ id, number, text }) => (
            <li key={id}>
              <span className="small subtle">{number}</span> {text}
            </li>
          ))}
        </ol>
      )}
      <ButtonGroup>
        {agreeing.length > 0 && (
          <Button
            kind="primary"
            busy={agree.isPending}
            aria-disabled={isJustChanged || undefined}
            onClick={() => !isJustChanged && agree.mutate()}
          >
            {say.all.submit(agreeing.length)}
          </Button>
        )}
        <Button onClick={onClose}>{frame.cancel}</Button>
      </ButtonGroup>
    </Dialog>
  );
}

type Said = ParagraphView['endorsements'][number] | undefined;

/** Nothing was said, or ‘agree’ to words that have changed since. */
function mayAgree(said: Said): boolean {
  if (!said) return true;
  return said.stance === 'agree' && said.condition !== 'waiting' && said.validity !== 'valid';
}

function saidOtherwise(said: Said): boolean {
  return said !== undefined && (said.stance !== 'agree' || said.condition === 'waiting');
}
