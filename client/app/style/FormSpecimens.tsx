import { useState } from 'react';
import { partnerTypes } from '#shared/network.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormField } from '../../ui/FormField.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useStyleWords } from './useStyleWords.ts';

/** Fields as they are, as they are wrong, and as they are off. */
export function FormSpecimens() {
  const { sample } = useStyleWords();
  const { partnerTypes: types } = useWords();
  return (
    <Form className="style-form" onSubmit={() => undefined}>
      <FormField label={sample.label} description={sample.description}>
        {(attributes) => <TextInput {...attributes} defaultValue="Gemeente Lindewaard" />}
      </FormField>
      <FormField label={sample.label} error={sample.error}>
        {(attributes) => <TextInput {...attributes} />}
      </FormField>
      <FormField label={sample.label} optional>
        {(attributes) => <TextInput {...attributes} disabled />}
      </FormField>
      <FormField label={sample.reason}>
        {(attributes) => <TextArea {...attributes} reading defaultValue={sample.sentence} />}
      </FormField>
      <FormField label={sample.reason} error={sample.error}>
        {(attributes) => <TextArea {...attributes} />}
      </FormField>
      <FormField label={sample.choice}>
        {(attributes) => (
          <Select {...attributes}>
            {partnerTypes.map((type) => (
              <option key={type}>{types.group[type]}</option>
            ))}
          </Select>
        )}
      </FormField>
      <Day />
      <Checkbox label={sample.remember} defaultChecked />
      <Checkbox label={sample.off} disabled />
      <Stances />
      <Button kind="primary" type="submit">
        {sample.act}
      </Button>
    </Form>
  );
}

function Day() {
  const { sample } = useStyleWords();
  const [day, setDay] = useState('2026-04-03');
  return (
    <FormField label={sample.day}>
      {(attributes) => <DateInput {...attributes} type="date" value={day} onChange={setDay} />}
    </FormField>
  );
}

function Stances() {
  const { sample } = useStyleWords();
  const { states } = useWords();
  const [stance, setStance] = useState<'valid' | 'abstained' | 'objection'>('objection');
  return (
    <RadioList
      legend={sample.question}
      value={stance}
      onChange={setStance}
      options={[
        { value: 'valid', label: states.names.valid, description: states.meanings.valid },
        { value: 'abstained', label: states.names.abstained, disabled: true },
        {
          value: 'objection',
          label: states.names.objection,
          more: (
            <FormField label={sample.reason}>
              {(attributes) => <TextArea {...attributes} />}
            </FormField>
          ),
        },
      ]}
    />
  );
}
