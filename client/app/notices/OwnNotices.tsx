import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { noticeLimits } from '#shared/notices/noticeLimits.ts';
import { noticeKinds, noticeWays } from '#shared/notices/choices.ts';
import type { NoticeChoices, NoticeWay } from '#shared/notices/choices.ts';
import { chooseNotices, fetchNoticeChoices, noticeChoicesKey } from '../../api/notices.ts';
import type { OwnNoticeChoices } from '../../api/notices.ts';
import { problemCode } from '../../api/problemCode.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormField } from '../../ui/FormField.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Select } from '../../ui/Select.tsx';
import { useNoticeWords } from './useNoticeWords.ts';

/** Where mails and the page of notices lead to. */
const anchor = 'berichten';

/** What one is mailed of what happens, and how often [M1]. */
export function OwnNotices() {
  const { choices: words } = useNoticeWords();
  const { data, error } = useQuery({ queryKey: noticeChoicesKey, queryFn: fetchNoticeChoices });
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = data !== undefined;
  useEffect(() => {
    if (isThere && location.hash === `#${anchor}`) heading.current?.focus();
  }, [isThere]);
  return (
    <section className="own__part" aria-labelledby={anchor}>
      <h2 className="utrecht-heading-3" id={anchor} ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      {error && <ProblemAlert code={problemCode(error)} />}
      <p>{words.intro}</p>
      {data && !data.hasMail && <p className="attention">{words.noMail}</p>}
      {data?.hasMail && !data.isSent && <p className="attention">{words.notSent}</p>}
      {data && <Choices kept={data} />}
    </section>
  );
}

function Choices({ kept }: { kept: OwnNoticeChoices }) {
  const { choices: words } = useNoticeWords();
  const [chosen, setChosen] = useState<Partial<NoticeChoices>>({});
  const [said, setSaid] = useState('');
  const saving = useSaving(() => setSaid(words.saved));
  return (
    <Form onSubmit={() => saving.isPending || saving.mutate({ ...kept.choices, ...chosen })}>
      <div className="own__choices">
        {noticeKinds.map((kind) => (
          <FormField key={kind} label={words.kinds[kind]}>
            {(attributes) => (
              <Select
                {...attributes}
                value={chosen[kind] ?? kept.choices[kind]}
                onChange={({ target }) => {
                  setSaid('');
                  setChosen({ ...chosen, [kind]: target.value as NoticeWay });
                }}
              >
                {noticeWays.map((way) => (
                  <option key={way} value={way}>
                    {words.ways[way]}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
        ))}
      </div>
      <p className="small subtle">{words.daily(noticeLimits.dailyHour)}</p>
      {saving.error && <ProblemAlert code={problemCode(saving.error)} />}
      <ButtonGroup>
        <Button type="submit" busy={saving.isPending}>
          {words.save}
        </Button>
        <output className="own__said">{said}</output>
      </ButtonGroup>
    </Form>
  );
}

function useSaving(onSaved: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: chooseNotices,
    onSuccess: (kept) => {
      queries.setQueryData(noticeChoicesKey, kept);
      onSaved();
    },
  });
}
