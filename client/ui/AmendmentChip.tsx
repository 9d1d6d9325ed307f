import type { Words } from '#shared/language/nl.ts';
import { classNames } from './classNames.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './LanguageProvider.tsx';
import { useFollow } from './Navigation.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type AmendmentStatusWord = keyof Words['amend']['statuses'];

interface AmendmentChipProps {
  /** As “A-012”. */
  readonly number: string;
  readonly status: AmendmentStatusWord;
  readonly replies?: number;
  /** Whether its thread is open now. */
  readonly expanded?: boolean;
  /** The id of the thread it opens. */
  readonly controls?: string;
  readonly onPress?: () => void;
  /** Makes it a link instead of a button. */
  readonly href?: string;
}

const open = new Set<AmendmentStatusWord>(['open', 'adopting', 'needs-attention']);

function ChipContent(props: AmendmentChipProps) {
  const { amend } = useWords();
  const attention = props.status === 'needs-attention';
  return (
    <>
      {attention && <Icon name="warning" size={14} />}
      <b>{props.number}</b> <span>{amend.statuses[props.status]}</span>
      {props.replies ? (
        <>
          <span aria-hidden="true">·</span>
          <span aria-hidden="true">{props.replies}</span>
          <Icon name="reply" size={12} />
          <VisuallyHidden>, {amend.replyCount(props.replies)}</VisuallyHidden>
        </>
      ) : null}
    </>
  );
}

/** An amendment in the margin: number and status. A dashed edge says that it is decided. */
export function AmendmentChip(props: AmendmentChipProps) {
  const follow = useFollow();
  const look = classNames(
    'draagvlak-chip',
    !open.has(props.status) && 'draagvlak-chip--closed',
    props.status === 'needs-attention' && 'draagvlak-chip--attention',
  );
  if (props.href !== undefined) {
    return (
      <a className={look} href={props.href} onClick={follow}>
        <ChipContent {...props} />
      </a>
    );
  }
  return (
    <button
      type="button"
      className={look}
      aria-expanded={props.expanded ?? false}
      aria-controls={props.expanded ? props.controls : undefined}
      onClick={props.onPress}
    >
      <ChipContent {...props} />
    </button>
  );
}
