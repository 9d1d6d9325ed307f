import { formatDate } from '#shared/language/formatTime.ts';
import type { AccessRequest } from '../api/post.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { RowButton } from './RowButton.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface RequestRowProps {
  readonly request: AccessRequest;
  readonly onOpen: () => void;
}

/** Somebody who asks to be let in, and why. */
export function RequestRow({ request, onOpen }: RequestRowProps) {
  const { post: words } = useNetworkWords().network;
  const { language } = useLanguage();
  const { name, organisation, at } = request;
  return (
    <>
      <p className="roster__name">{name}</p>
      <p className="roster__about">
        <span>{organisation}</span>
        <span>{formatDate(at, language)}</span>
      </p>
      <div className="roster__acts">
        <RowButton label={words.read} of={name} onClick={onOpen} />
      </div>
    </>
  );
}
