import { useMemo, useState } from 'react';
import { formatShare } from '#shared/language/formatTime.ts';
import type { MomentText } from '#shared/sectionHistory.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { RunsText } from '../ui/RunsText.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { authoredBlocks, sharesOf } from './authoredBlocks.ts';
import type { AuthoredBlock } from './authoredBlocks.ts';
import { useAuthorNames } from './useAuthorNames.ts';
import { useHistoryWords } from './useHistoryWords.ts';

interface MomentReadingProps {
  readonly text: MomentText;
  /** The section's number. */
  readonly section: number;
  /** The language of the manifesto. */
  readonly language: string;
}

/** The text of a moment, to be read; who wrote what of it is shown when asked for. */
export function MomentReading({ text, section, language }: MomentReadingProps) {
  const { page: words } = useHistoryWords();
  const [isShown, setShown] = useState(false);
  const { document, authorship } = text;
  const blocks = useMemo(
    () => authoredBlocks(document, authorship, section),
    [document, authorship, section],
  );
  if (blocks.length === 0) return <p className="subtle">{words.empty}</p>;
  return (
    <>
      <Checkbox
        label={words.showAuthors}
        checked={isShown}
        onChange={(event) => setShown(event.target.checked)}
      />
      {isShown && <Legend text={text} blocks={blocks} />}
      <div className="then" lang={language}>
        {blocks.map((block, place) => (
          <Block key={block.id || place} block={block} text={text} withAuthors={isShown} />
        ))}
      </div>
    </>
  );
}

function Legend({ text, blocks }: { text: MomentText; blocks: readonly AuthoredBlock[] }) {
  const { page: words } = useHistoryWords();
  const { language } = useLanguage();
  const nameOf = useAuthorNames();
  return (
    <section className="writers" aria-label={words.authors}>
      <h3 className="heading-ui">{words.authors}</h3>
      <ol className="writers__list">
        {sharesOf(blocks).map(({ author, share }) => {
          const who = text.authorship.authors[author];
          return (
            <li key={author}>
              <Mark author={author} />
              {who && words.authored(nameOf(who), formatShare(share, language))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Mark({ author }: { author: number }) {
  return (
    <span className={`writers__mark writers__mark--${author % 6}`} aria-hidden="true">
      {author + 1}
    </span>
  );
}

interface BlockProps {
  readonly block: AuthoredBlock;
  readonly text: MomentText;
  readonly withAuthors: boolean;
}

function Block({ block, text, withAuthors }: BlockProps) {
  const { language } = useLanguage();
  const { page: words } = useHistoryWords();
  const nameOf = useAuthorNames();
  const { kind, number, parts } = block;
  const authors = [...new Set(parts.map(({ author }) => author))].flatMap(
    (one) => text.authorship.authors[one] ?? [],
  );
  const people = authors.filter(({ kind: by }) => by !== 'first').map(nameOf);
  const by = people.length < authors.length ? words.alsoBy(people) : words.writtenBy(people);
  const isByPerson = (author: number) => text.authorship.authors[author]?.kind !== 'first';
  const said = parts.map(({ author, runs }, place) => {
    const isMarked = withAuthors && isByPerson(author);
    return (
      // The order is the identity: parts have no name and never move.
      <span key={place} className={isMarked ? `written written--${author % 6}` : undefined}>
        <RunsText runs={runs} />
        {isMarked && <Mark author={author} />}
      </span>
    );
  });
  return (
    <div className={`then__block then__block--${kind}`}>
      {number !== null && <span className="then__number">{number}</span>}
      {kind.startsWith('heading') ? <h3 className="then__heading">{said}</h3> : <p>{said}</p>}
      {withAuthors && people.length > 0 && (
        <p className="then__by small subtle" lang={language}>
          <VisuallyHidden>{number} </VisuallyHidden>
          {by}
        </p>
      )}
    </div>
  );
}
