import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { isAllowedHref } from '#shared/links.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { TextInput } from '../ui/TextInput.tsx';

interface LinkDialogProps {
  readonly editor: Editor;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks for the address of a link on the selected words, or on the word at the caret. */
export function LinkDialog({ editor, open, onClose }: LinkDialogProps) {
  const { desk } = useWords();
  return (
    <Dialog open={open} title={desk.link.title} onClose={onClose}>
      <LinkForm editor={editor} onDone={onClose} />
    </Dialog>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { desk, frame } = useWords();
  const [before] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [address, setAddress] = useState(before);
  const [isWrong, setIsWrong] = useState(false);
  const put = () => {
    const href = address.trim();
    if (!isAllowedHref(href)) {
      setIsWrong(true);
      return;
    }
    putLink(editor, href);
    onDone();
  };
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    onDone();
  };
  return (
    <Form onSubmit={put}>
      <FormField
        label={desk.link.address}
        description={desk.link.addressDescription}
        error={isWrong ? desk.link.wrong : undefined}
      >
        {(attributes) => (
          <TextInput
            {...attributes}
            type="url"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </FormField>
      <ButtonGroup>
        <Button type="submit" kind="primary">
          {desk.link.put}
        </Button>
        {before !== '' && <Button onClick={remove}>{desk.link.remove}</Button>}
        <Button onClick={onDone}>{frame.cancel}</Button>
      </ButtonGroup>
    </Form>
  );
}

// Without a selection and outside a link the address itself becomes the text.
function putLink(editor: Editor, href: string): void {
  if (editor.state.selection.empty && !editor.isActive('link')) {
    const marks = [{ type: 'link', attrs: { href } }];
    editor.commands.insertContent({ type: 'text', text: href, marks });
  } else {
    editor.chain().extendMarkRange('link').setLink({ href }).run();
  }
}
