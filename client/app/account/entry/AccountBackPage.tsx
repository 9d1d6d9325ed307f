import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { problemCode } from '../../../api/problemCode.ts';
import { useMe } from '../../../api/useMe.ts';
import { finishAccount } from '../../../api/waysIn.ts';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { useLanguage } from '../../../ui/LanguageProvider.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useFooter } from '../../useFooter.ts';
import { useNavigate } from '../../useNavigate.ts';
import { useTitle } from '../../useTitle.ts';
import { EntryProblem } from '../EntryProblem.tsx';
import { useWaysWords } from '../ways/useWaysWords.ts';
import { useArrive } from './useArrive.ts';

/** Where a provider sends people back to, with its answer behind the address [C7]. */
export function AccountBackPage() {
  const { entry: words } = useWaysWords();
  useTitle(words.backTitle);
  const { data: me } = useMe();
  const finishing = useFinish();
  return (
    <Page footer={useFooter()}>
      <div className="sign-in">
        <h1 className="utrecht-heading-1">{words.backTitle}</h1>
        {finishing.error === null ? (
          <p className="reading">{words.backText}</p>
        ) : (
          <>
            <EntryProblem code={problemCode(finishing.error)} />
            {me ? (
              <ButtonLink href="/mijn-gegevens">{words.backToOwn}</ButtonLink>
            ) : (
              <ButtonLink href="/aanmelden">{words.again}</ButtonLink>
            )}
          </>
        )}
      </div>
    </Page>
  );
}

function useFinish() {
  const arrive = useArrive();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const finishing = useMutation({
    mutationFn: async (query: string) => {
      const answered = await finishAccount(query, language);
      if ('isBound' in answered) navigate('/mijn-gegevens', { replace: true });
      else await arrive(answered);
    },
  });
  const { mutate } = finishing;
  const isBegun = useRef(false);
  useEffect(() => {
    // It counts once.
    if (isBegun.current) return;
    isBegun.current = true;
    const { search } = location;
    history.replaceState(history.state, '', location.pathname);
    mutate(search);
  }, [mutate]);
  return finishing;
}
