import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatAgo } from '#shared/language/formatTime.ts';
import { newId } from '#shared/newId.ts';
import type { Reply } from '#shared/record/state.ts';
import type { AmendmentView } from '#shared/view.ts';
import { hashWording } from '#shared/wording.ts';
import { reply } from '../api/amending.ts';
import { problemCode } from '../api/problemCode.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { InText } from '../ui/InText.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { useName } from './useName.ts';
import { useNow } from '../ui/useNow.ts';

interface RepliesProps {
  readonly amendment: AmendmentView;
  /** Exact hash of the paragraph's words of now; null when it is gone. */
  readonly exact: string | null;
  readonly canReply: boolean;
}

/** The conversation on an amendment [A7]. */
export function Replies({ amendment, exact, canReply }: RepliesProps) {
  const { amend } = useWords();
  return (
    <>
      {amendment.replies.length > 0 && (
        <ol className="thread__replies" aria-label={amend.replies}>
          {amendment.replies.map((one) => (
            <OneReply key={one.id} reply={one} exact={exact} />
          ))}
        </ol>
      )}
      {canReply && <ReplyForm amendment={amendment} />}
    </>
  );
}

function OneReply({ reply: said, exact }: { reply: Reply; exact: string | null }) {
  const { amend } = useWords();
  const { language } = useLanguage();
  const name = useName();
  const now = Date.parse(useNow());
  const isOlder = said.wording !== null && hashWording(said.wording).exact !== exact;
  return (
    <li>
      <p className="thread__reply-head">
        <b>{name.person(said.person)}</b>{' '}
        <span className="subtle">
          {name.partner(said.partner)},{' '}
          <time dateTime={said.at}>{formatAgo(said.at, now, language)}</time>
          {isOlder && ` · ${amend.replyWording}`}
        </span>
      </p>
      <p className="thread__reply-text">
        <InText>{said.text}</InText>
      </p>
    </li>
  );
}

function ReplyForm({ amendment: { id, number } }: { amendment: AmendmentView }) {
  const { amend } = useWords();
  const { draft, change, forget } = useDraft(`reply.${id}`, '');
  const text = draft.trim();
  // The same words sent again are the same act; other words are another one [A9].
  const key = useMemo(() => ({ text, key: newId() }), [text]);
  const sending = useMutation({
    mutationFn: () => reply(id, key.text, key.key),
    onSuccess: forget,
  });
  const submit = () => {
    if (text !== '' && !sending.isPending) sending.mutate();
  };
  return (
    <Form className="thread__form" onSubmit={submit}>
      <FormField label={amend.yourReply(number)} hideLabel>
        {(attributes) => (
          <TextArea
            {...attributes}
            rows={2}
            placeholder={amend.replyPlaceholder}
            value={draft}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </FormField>
      {sending.error && <ProblemAlert code={problemCode(sending.error)} />}
      <Button type="submit" small busy={sending.isPending}>
        {amend.reply}
      </Button>
    </Form>
  );
}
