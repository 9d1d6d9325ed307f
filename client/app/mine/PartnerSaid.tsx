import { useState } from 'react';
import { brickState } from '#shared/brickState.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { formatDate } from '#shared/language/formatTime.ts';
import { statusWord } from '../../amend/statusWord.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormField } from '../../ui/FormField.tsx';
import { InText } from '../../ui/InText.tsx';
import { useLanguage, useWords } from '../../ui/LanguageProvider.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ValidityBadge } from '../../ui/ValidityBadge.tsx';
import { paragraphHref } from '../paragraphHref.ts';
import type { MyParagraph } from './MyParagraph.ts';
import { saidBy } from './saidBy.ts';
import type { SaidEntry } from './saidBy.ts';
import { useMineWords } from './useMineWords.ts';

interface PartnerSaidProps {
  readonly manifesto: Manifesto;
  readonly paragraphs: readonly MyParagraph[];
}

/** How many are shown at a time. */
const page = 20;

/** What the reader's partner said and proposed, where, with a field to search in it. */
export function PartnerSaid({ manifesto, paragraphs }: PartnerSaidProps) {
  const { said: words } = useMineWords();
  const record = useRecord();
  const { partner } = useLive().me;
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState(page);
  const all = saidBy(record, partner.id, paragraphs);
  const wanted = sought.trim().toLocaleLowerCase('nl');
  const found = all.filter(({ words: own }) => own.toLocaleLowerCase('nl').includes(wanted));
  const rest = found.length - shown;
  return (
    <section aria-labelledby="said">
      <h2 className="utrecht-heading-3" id="said">
        {words.title(partner.name)}
      </h2>
      {all.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <FormField label={words.search}>
            {(attributes) => (
              <TextInput
                {...attributes}
                type="search"
                autoComplete="off"
                value={sought}
                onChange={({ target }) => {
                  setSought(target.value);
                  setShown(page);
                }}
              />
            )}
          </FormField>
          <output className="small subtle">
            {found.length === 0 ? words.notFound : words.found(found.length, all.length)}
          </output>
          <ul className="mine__said">
            {found.slice(0, shown).map((entry) => (
              <Entry key={entry.key} manifesto={manifesto} entry={entry} />
            ))}
          </ul>
          {rest > 0 && (
            <Button kind="subtle" onClick={() => setShown(shown + page)}>
              {words.more(Math.min(rest, page))}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function Entry({ manifesto, entry }: { manifesto: Manifesto; entry: SaidEntry }) {
  const { amend } = useWords();
  const { said: words, to } = useMineWords();
  const { language } = useLanguage();
  const { at, excerpt, reason, when } = entry;
  return (
    <li>
      <TextLink
        href={paragraphHref(manifesto, at.sectionNumber, at.paragraph.id)}
        aria-label={to(at.number)}
      >
        {at.number}
      </TextLink>
      <div>
        <p>
          {entry.kind === 'endorsement' ? (
            <ValidityBadge
              state={brickState(entry.endorsement)}
              amendment={entry.endorsement.amendmentNumber ?? undefined}
            />
          ) : (
            <>
              {words.amendment(entry.amendment.number)}:{' '}
              {amend.statuses[statusWord(entry.amendment)]}
            </>
          )}{' '}
          <span className="small subtle">{formatDate(when, language)}</span>
        </p>
        <p className="mine__excerpt reading reading--small" lang={manifesto.language}>
          {excerpt}
        </p>
        {reason !== null && (
          <p className="small">
            <InText>{reason}</InText>
          </p>
        )}
      </div>
    </li>
  );
}
