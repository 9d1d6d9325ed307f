import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AccessRequest } from '../api/post.ts';
import { removeRequest } from '../api/post.ts';
import { postKey } from '../api/usePost.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { Failure } from './Failure.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface RequestDialogProps {
  readonly request: AccessRequest | null;
  /** `said`: what was done. */
  readonly onClose: (said?: string) => void;
}

/** What somebody from outside asks, to answer by mail and then to erase [C6]. */
export function RequestDialog({ request, onClose }: RequestDialogProps) {
  const { post: words } = useNetworkWords().network;
  return (
    <Dialog
      open={request !== null}
      title={words.requestTitle(request?.name ?? '')}
      onClose={() => onClose()}
    >
      {request && <Question request={request} onClose={onClose} />}
    </Dialog>
  );
}

interface QuestionProps {
  readonly request: AccessRequest;
  readonly onClose: (said?: string) => void;
}

function Question({ request, onClose }: QuestionProps) {
  const { network, frame } = useNetworkWords();
  const { post: words } = network;
  const { id, name, organisation, mail, reason } = request;
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: async () => {
      await removeRequest(id);
      await queries.invalidateQueries({ queryKey: postKey });
    },
    onSuccess: () => onClose(words.handled(name)),
  });
  return (
    <>
      <p>
        {organisation}
        <br />
        <TextLink href={`mailto:${encodeURIComponent(mail)}`}>{mail}</TextLink>
      </p>
      <p className="reading post__words">{reason}</p>
      <p className="small subtle">{words.handleText}</p>
      <Failure failure={removing.error} />
      <ButtonGroup>
        <Button kind="danger" busy={removing.isPending} onClick={() => removing.mutate()}>
          {words.handle}
        </Button>
        <Button onClick={() => onClose()}>{frame.close}</Button>
      </ButtonGroup>
    </>
  );
}
