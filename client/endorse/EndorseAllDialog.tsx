import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ManifestoId, SectionId } from '#shared/ids.ts';
import type { ParagraphView } from '#shared/view.ts';
import { endorseAll } from '../api/endorsing.ts';
import { problemCode } from '../api/problemCode.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InText } from '../ui/InText.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useJustChanged } from '../ui/useJustChanged.ts';

/** The numbered paragraphs of one section. */
export interface EndorsedPart {
  readonly section: SectionId;
  /** Stands above them; null when there is one part only. */
  readonly title: string | null;
  readonly paragraphs: readonly ParagraphView[];
}

interface EndorseAllDialogProps {
  readonly title: string;
  readonly manifesto: ManifestoId;
  /** What is endorsed, as it is now; null as long as it is not all here. */
  readonly parts: readonly EndorsedPart[] | null;
  readonly partner: { readonly id: string; readonly name: string };
  readonly onDone: (count: number) => void;
  /** Called when what was shown is no longer what stands there. */
  readonly onStale?: () => void;
  readonly onClose: () => void;
}

/**
 * Agrees to a whole section, or manifesto, in one act, over exactly the words it shows [E7]. What the partner said
 * otherwise is left alone.
 */
export function EndorseAllDialog({ parts, ...rest }: EndorseAllDialogProps) {
  const { frame } = useWords();
  if (parts) return <AllHere {...rest} parts={parts} />;
  return (
    <Dialog open title={rest.title} onClose={rest.onClose}>
      <p>{frame.loading}</p>
    </Dialog>
  );
}

interface AllHereProps extends EndorseAllDialogProps {
  readonly parts: readonly EndorsedPart[];
}

function AllHere(props: AllHereProps) {
  const { manifesto, parts, partner, onDone, onStale, onClose } = props;
  const { endorse: say, frame } = useWords();
  // They stand still until the text has moved on; from then on it shows the text of now.
  const [held, setHeld] = useState<typeof parts | null>(parts);
  const shown = held ?? parts;
  const saidOf = ({ endorsements }: ParagraphView) =>
    endorsements.find((each) => each.partner === partner.id);
  const agreeing = shown
    .map(({ paragraphs, ...part }) => ({
      ...part,
      paragraphs: paragraphs.filter((paragraph) => mayAgree(saidOf(paragraph))),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  const asked = agreeing.flatMap(({ section, paragraphs }) =>
    paragraphs.map(({ id, exact }) => ({ section, paragraph: id, wording: exact })),
  );
  const others = shown
    .flatMap(({ paragraphs }) => paragraphs)
    .filter((paragraph) => saidOtherwise(saidOf(paragraph))).length;
  const isJustChanged = useJustChanged(asked.map(({ wording }) => wording).join());
  const agree = useMutation({
    mutationFn: () => endorseAll(manifesto, asked),
    // By now the record may have told the page, and nothing is left to agree to.
    onSuccess: (made) => onDone(made.length),
    onError: (failure) => {
      if (problemCode(failure) !== 'stale-wording') return;
      setHeld(null);
      onStale?.();
    },
  });
  const isMoved = agree.error !== null && problemCode(agree.error) === 'stale-wording';
  return (
    <Dialog open title={props.title} onClose={onClose}>
      {isMoved && (
        <Alert kind="warning" title={say.all.moved} role="alert">
          <p>{say.all.movedText}</p>
        </Alert>
      )}
      {agree.error && !isMoved && <ProblemAlert code={problemCode(agree.error)} />}
      <p>{asked.length > 0 ? say.all.what(asked.length, partner.name) : say.all.nothing}</p>
      {asked.length > 0 && others > 0 && <p>{say.all.rest(others)}</p>}
      {agreeing.map(({ section, title, paragraphs }) => (
        <section key={section} aria-label={title ?? say.all.words}>
          {title !== null && (
            <h3 className="heading-ui">
              <InText>{title}</InText>
            </h3>
          )}
          <ol className="endorse-all reading reading--small">
            {paragraphs.map(({ id, number, text }) => (
              <li key={id}>
                <span className="small subtle">{number}</span> <InText>{text}</InText>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <ButtonGroup>
        {asked.length > 0 && (
          <Button
            kind="primary"
            busy={agree.isPending}
            aria-disabled={isJustChanged || undefined}
            onClick={() => !isJustChanged && agree.mutate()}
          >
            {say.all.submit(asked.length)}
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
