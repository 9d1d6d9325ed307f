import { useMutation, useQueryClient } from '@tanstack/react-query';
import { noticeLimits } from '#shared/notices/noticeLimits.ts';
import { markNoticesRead, noticesKey } from '../../api/notices.ts';
import type { Notices } from '../../api/notices.ts';
import { problemCode } from '../../api/problemCode.ts';
import { useMe } from '../../api/useMe.ts';
import { useNotices } from '../../api/useNotices.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Account } from '../Account.tsx';
import { FailurePage } from '../FailurePage.tsx';
import { LoadingPage } from '../LoadingPage.tsx';
import { SignedOut } from '../SignedOut.tsx';
import { useDeskLinks } from '../useDeskLinks.ts';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { NoticeItem } from './NoticeItem.tsx';
import './notices.css';
import { useNoticeWords } from './useNoticeWords.ts';

/** What happened that is for who is signed in, and what waits for them [M1]. */
export function NoticesPage() {
  const words = useNoticeWords();
  useTitle(words.title);
  const { data: me, error } = useMe();
  if (error) return <FailurePage failure={error} />;
  if (me === undefined) return <LoadingPage />;
  return me === null ? <SignedOut /> : <OwnNotices />;
}

function OwnNotices() {
  const words = useNoticeWords();
  return (
    <Page links={useDeskLinks()} account={<Account />} footer={useFooter()}>
      <div className="notices">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        <p className="lead subtle">{words.intro}</p>
        <NoticeList />
      </div>
    </Page>
  );
}

function NoticeList() {
  const words = useNoticeWords();
  const { frame } = useWords();
  const { data, error } = useNotices();
  const reading = useReading();
  const failure = error ?? reading.error;
  if (failure) return <ProblemAlert code={problemCode(failure)} />;
  if (!data) return <output className="subtle">{frame.loading}</output>;
  const { notices, unread } = data;
  const days = noticeLimits.noticeShown / (24 * 3_600_000);
  return (
    <>
      <div className="notices__head">
        <output>{words.unread(unread)}</output>
        {unread > 0 && (
          <Button small onClick={() => reading.mutate(notices.map(({ key }) => key))}>
            {words.readAll}
          </Button>
        )}
        <TextLink href="/mijn-gegevens#berichten">{words.choose}</TextLink>
      </div>
      {notices.length === 0 ? (
        <EmptyState title={words.none} text={words.noneText} />
      ) : (
        <ul className="notices__list">
          {notices.map((notice) => (
            <NoticeItem
              key={notice.key}
              notice={notice}
              onRead={() => reading.mutate([notice.key])}
            />
          ))}
        </ul>
      )}
      <p className="small subtle">{words.older(days, noticeLimits.noticesShown)}</p>
    </>
  );
}

// It counts at once: whoever follows a notice is on another page before the answer comes.
function useReading() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: markNoticesRead,
    onMutate: (keys) => {
      queries.setQueryData<Notices>(noticesKey, (now) => now && withRead(now, new Set(keys)));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: noticesKey }),
  });
}

function withRead({ notices }: Notices, keys: ReadonlySet<string>): Notices {
  const marked = notices.map((one) => ({ ...one, isRead: one.isRead || keys.has(one.key) }));
  return { notices: marked, unread: marked.filter(({ isRead }) => !isRead).length };
}
