import { Fragment, useMemo, useState } from 'react';
import { formatAgo } from '#shared/language/formatTime.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { useLive } from '../../live/LiveProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Diff } from '../../ui/Diff.tsx';
import { useLanguage } from '../../ui/LanguageProvider.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useNow } from '../../ui/useNow.ts';
import { historyHref } from '../historyHref.ts';
import { paragraphHref } from '../paragraphHref.ts';
import { changesSince } from './changesSince.ts';
import type { ParagraphChange } from './changesSince.ts';
import type { MyParagraph } from './MyParagraph.ts';
import { useLooked } from './useLooked.ts';
import { useMineWords } from './useMineWords.ts';

interface ChangedSinceProps {
  readonly manifesto: Manifesto;
  readonly paragraphs: readonly MyParagraph[];
}

/** How many changes are shown at a time. */
const page = 20;

/** What changed in the text since the reader looked, paragraph by paragraph. */
export function ChangedSince({ manifesto, paragraphs }: ChangedSinceProps) {
  const { changes: words } = useMineWords();
  const { language } = useLanguage();
  const now = useNow();
  const { me } = useLive();
  const { before, isNew, look, said } = useLooked(me.person.id, manifesto.id, paragraphs);
  const [shown, setShown] = useState(page);
  const changes = useMemo(() => changesSince(before, paragraphs), [before, paragraphs]);
  const rest = changes.length - shown;
  const spoken = { kept: words.seenDone, failed: words.notKept };
  return (
    <section aria-labelledby="changes">
      <h2 className="utrecht-heading-3" id="changes">
        {words.title}
      </h2>
      <p className="subtle">
        {isNew ? words.first : words.since(formatAgo(before.at, now, language))}
      </p>
      {!isNew && changes.length === 0 && <p>{words.none}</p>}
      <SinceThen manifesto={manifesto} changes={changes} since={before.at} />
      {changes.slice(0, shown).map((change) => (
        <Change key={`${change.kind} ${change.id}`} manifesto={manifesto} change={change} />
      ))}
      {rest > 0 && (
        <Button kind="subtle" onClick={() => setShown(shown + page)}>
          {words.more(Math.min(rest, page))}
        </Button>
      )}
      <p>
        {changes.length > 0 && (
          <Button small onClick={look}>
            {words.seen}
          </Button>
        )}{' '}
        <output className="small">{said && spoken[said]}</output>
      </p>
    </section>
  );
}

/** The whole comparison with that moment, of each section in which something changed. */
function SinceThen(props: { manifesto: Manifesto; changes: ParagraphChange[]; since: string }) {
  const { changes: words } = useMineWords();
  const { manifesto, changes, since } = props;
  const sections = new Set(changes.flatMap(({ section }) => section ?? []));
  if (sections.size === 0) return null;
  return (
    <p className="small">
      {words.whole}{' '}
      {[...sections].map((number) => (
        <Fragment key={number}>
          <TextLink href={`${historyHref(manifesto, number)}?sinds=${since}`}>
            {words.inSection(number)}
          </TextLink>{' '}
        </Fragment>
      ))}
    </p>
  );
}

function Change({ manifesto, change }: { manifesto: Manifesto; change: ParagraphChange }) {
  const { changes: words, to } = useMineWords();
  const { kind, id, number, section, difference } = change;
  return (
    <div className="mine__change">
      <h3 className="mine__change-head">
        {words[kind](number)}{' '}
        {section !== null && (
          <TextLink href={paragraphHref(manifesto, section, id)}>{to(number)}</TextLink>
        )}
      </h3>
      <div lang={manifesto.language}>
        <Diff small parts={difference} />
      </div>
    </div>
  );
}
