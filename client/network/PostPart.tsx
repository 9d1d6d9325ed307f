import { useState } from 'react';
import type { WaitingMail } from '#shared/waitingMail.ts';
import type { AccessRequest } from '../api/post.ts';
import { usePost } from '../api/usePost.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Failure } from './Failure.tsx';
import { MailDialog } from './MailDialog.tsx';
import { MailRow } from './MailRow.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import { RequestRow } from './RequestRow.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

type Opened =
  | { readonly kind: 'mail'; readonly mail: WaitingMail }
  | { readonly kind: 'request'; readonly request: AccessRequest };

/** Who asks to be let in [C6], and mail that has not gone out [C2]. */
export function PostPart() {
  const { post: words, parts } = useNetworkWords().network;
  const { data, error } = usePost(true);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, setSaid] = useState('');
  const close = (told?: string) => {
    setOpened(null);
    if (told !== undefined) setSaid(told);
  };
  return (
    <>
      <div className="network__head">
        <h2 className="utrecht-heading-2" tabIndex={-1}>
          {parts.post}
        </h2>
        <output className="network__said">{said}</output>
      </div>
      <Failure failure={error} />
      {data && (
        <>
          <Rows
            title={words.requests}
            items={data.requests}
            none={{ title: words.noRequests, text: words.noRequestsText }}
          >
            {(request) => (
              <RequestRow
                request={request}
                onOpen={() => setOpened({ kind: 'request', request })}
              />
            )}
          </Rows>
          <Rows
            title={words.mails}
            about={data.isSent ? words.isSent : words.isHeld}
            items={data.mails}
            none={{ title: words.noMails, text: words.noMailsText }}
          >
            {(mail) => (
              <MailRow
                mail={mail}
                isSent={data.isSent}
                onOpen={() => setOpened({ kind: 'mail', mail })}
              />
            )}
          </Rows>
        </>
      )}
      <MailDialog mail={opened?.kind === 'mail' ? opened.mail : null} onClose={close} />
      <RequestDialog request={opened?.kind === 'request' ? opened.request : null} onClose={close} />
    </>
  );
}

interface RowsProps<Item> {
  readonly title: string;
  readonly about?: string;
  readonly items: readonly Item[];
  readonly none: { readonly title: string; readonly text: string };
  readonly children: (item: Item) => React.ReactNode;
}

function Rows<Item extends { readonly id: string }>(props: RowsProps<Item>) {
  const { title, about, items, none, children } = props;
  return (
    <section className="roster__group" aria-label={title}>
      <h3 className="heading-ui">
        {title} <span className="roster__count">{items.length}</span>
      </h3>
      {about !== undefined && <p className="small subtle post__about">{about}</p>}
      {items.length === 0 ? (
        <EmptyState {...none} />
      ) : (
        <ul className="roster__rows">
          {items.map((item) => (
            <li key={item.id} className="roster__row post__row">
              {children(item)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
