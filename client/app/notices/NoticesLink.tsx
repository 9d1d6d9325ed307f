import { useNotices } from '../../api/useNotices.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import { useNoticeWords } from './useNoticeWords.ts';

/** The way to one's notices, with how many are new. */
export function NoticesLink() {
  const words = useNoticeWords();
  const { data } = useNotices();
  return (
    <TextLink quiet href="/berichten">
      {words.link(data?.unread ?? 0)}
    </TextLink>
  );
}
