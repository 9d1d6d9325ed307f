import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { useName } from '../../amend/useName.ts';
import { DoubtNote } from '../../doubt/DoubtNote.tsx';
import type { KeptDoubt } from '../../live/KeptDoubt.ts';
import { useStore } from '../../live/Store.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { isDoubtAt } from './isDoubtAt.ts';
import type { DoubtActs } from './useDoubtActs.ts';

interface DoubtNoticeProps {
  readonly acts: DoubtActs;
  /** The text on the screen; null until it is there, and then nothing can be said to be gone. */
  readonly paragraphs: readonly Paragraph[] | null;
  /** Goes to the note beside a paragraph. */
  readonly onGo: (paragraph: ParagraphId) => void;
}

/**
 * How many paragraphs came together while their writers were apart, with the way to the first [T7].
 * What has no place in the margin, a heading or a paragraph that is gone, is shown here.
 */
export function DoubtNotice({ acts, paragraphs, onGo }: DoubtNoticeProps) {
  const { doubt: words, desk } = useWords();
  const name = useName();
  const doubts = useStore(acts.session.doubts);
  const numbered = paragraphs?.filter(({ number }) => number !== null) ?? [];
  const isPlaceless = (doubt: KeptDoubt) => !numbered.some((one) => isDoubtAt(doubt, one));
  const placeless = paragraphs ? doubts.filter(isPlaceless) : [];
  const told = doubts.filter((doubt) => !doubt.isUndone || placeless.includes(doubt));
  if (told.length === 0) return null;
  const first = numbered.find((one) => told.some((doubt) => isDoubtAt(doubt, one)));
  const count = new Set(told.map(({ paragraph }) => paragraph)).size;
  return (
    <Alert kind="warning" role="alert" title={words.notice(count)}>
      <p>{words.noticeText}</p>
      {first && (
        <ButtonGroup>
          <Button small onClick={() => onGo(first.id)}>
            {desk.goTo(first.number ?? '')}
          </Button>
        </ButtonGroup>
      )}
      {placeless.map((doubt) => (
        <DoubtNote
          key={`${doubt.by ?? ''} ${doubt.id}`}
          doubt={doubt}
          by={doubt.by && name.person(doubt.by)}
          now={paragraphs?.find(({ id }) => id === doubt.paragraph)?.wording ?? null}
          mayUndo={acts.mayUndo}
          onUndo={acts.undo}
          onDismiss={acts.dismiss}
        />
      ))}
    </Alert>
  );
}
