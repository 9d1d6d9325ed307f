import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormField } from '../../ui/FormField.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useAccountWords } from './useAccountWords.ts';

interface TokenFormProps {
  readonly isBusy: boolean;
  readonly onToken: (token: string) => void;
}

/** For a link or code that came some other way than by pressing on it. */
export function TokenForm({ isBusy, onToken }: TokenFormProps) {
  const { signIn: words } = useAccountWords().account;
  const [pasted, setPasted] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    const token = pasted.trim().split('#').at(-1) ?? '';
    setMissing(token === '');
    if (token !== '' && !isBusy) onToken(token);
  };
  return (
    <Form onSubmit={submit}>
      <FormField label={words.tokenLabel} error={isMissing ? words.emptyToken : undefined}>
        {(attributes) => (
          <TextInput
            {...attributes}
            autoComplete="off"
            spellCheck={false}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </FormField>
      <Button wide type="submit" busy={isBusy}>
        {words.useToken}
      </Button>
    </Form>
  );
}
