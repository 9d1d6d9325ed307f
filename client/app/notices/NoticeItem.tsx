import { formatAgo } from '#shared/language/formatTime.ts';
import { noticeDetails } from '#shared/notices/noticeDetails.ts';
import { noticeHref } from '#shared/notices/noticeHref.ts';
import { noticeSentence } from '#shared/notices/noticeSentence.ts';
import type { Notices } from '../../api/notices.ts';
import { useLanguage, useWords } from '../../ui/LanguageProvider.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useNow } from '../../ui/useNow.ts';
import { useNoticeWords } from './useNoticeWords.ts';

interface NoticeItemProps {
  readonly notice: Notices['notices'][number];
  /** The reader follows it. */
  readonly onRead: () => void;
}

/** One notice: what happened, where, when, and the way there. */
export function NoticeItem({ notice, onRead }: NoticeItemProps) {
  const words = useNoticeWords();
  const { phases } = useWords();
  const { language } = useLanguage();
  const now = useNow();
  const { section, isRead, at } = notice;
  const sentence = noticeSentence(notice, { notices: words, phases: phases.names, now });
  return (
    <li className="notices__item" data-new={!isRead || undefined}>
      <p className="notices__sentence">
        {!isRead && <span className="notices__new">{words.isNew}</span>}{' '}
        <TextLink href={noticeHref(notice)} onClick={() => isRead || onRead()}>
          {sentence}
        </TextLink>
      </p>
      {noticeDetails(notice, words, language).map((line) => (
        <p key={line} className="notices__line">
          {line}
        </p>
      ))}
      <p className="small subtle notices__about">
        <span>{words.section(section.number, section.title)}</span>
        <time dateTime={at}>{formatAgo(at, now, language)}</time>
      </p>
    </li>
  );
}
