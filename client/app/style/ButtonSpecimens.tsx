import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { ButtonKind } from '../../ui/buttonClass.ts';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { SchemeSwitch } from '../../ui/SchemeSwitch.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useStyleWords } from './useStyleWords.ts';

const kinds: readonly [ButtonKind, 'act' | 'next' | 'quiet' | 'danger'][] = [
  ['primary', 'act'],
  ['secondary', 'next'],
  ['subtle', 'quiet'],
  ['danger', 'danger'],
];
const views = ['difference', 'now', 'proposal'] as const;

/** What can be pressed. */
export function ButtonSpecimens() {
  const { sample } = useStyleWords();
  return (
    <>
      {[false, true].map((isSmall) => (
        <ButtonGroup key={String(isSmall)}>
          {kinds.map(([kind, word]) => (
            <Button key={kind} kind={kind} small={isSmall}>
              {sample[word]}
            </Button>
          ))}
        </ButtonGroup>
      ))}
      <ButtonGroup>
        <Button kind="primary" busy>
          {sample.busy}
        </Button>
        <Button disabled>{sample.off}</Button>
        <Button kind="subtle" disabled>
          {sample.off}
        </Button>
        <Button icon="undo">{sample.next}</Button>
        <CopyButton text={sample.sentence} />
      </ButtonGroup>
      <ButtonGroup>
        <ButtonLink kind="primary" href="#buttons">
          {sample.link}
        </ButtonLink>
        <ButtonLink icon="download" href="#buttons">
          {sample.link}
        </ButtonLink>
        <IconButton icon="bold" label={sample.act} keys="Ctrl+B" aria-pressed />
        <IconButton icon="italic" label={sample.next} aria-pressed={false} />
        <IconButton icon="undo" label={sample.off} aria-disabled />
      </ButtonGroup>
      <Button kind="primary" wide>
        {sample.act}
      </Button>
      <Links />
      <Switches />
    </>
  );
}

function Links() {
  const { sample } = useStyleWords();
  return (
    <p className="style-row">
      <TextLink href="#buttons">{sample.link}</TextLink>
      <TextLink href="#buttons" quiet>
        {sample.link}
      </TextLink>
      <TextLink href="#buttons" standalone>
        {sample.link}
      </TextLink>
      <TextLink href="#buttons" icon="arrow-left">
        {sample.link}
      </TextLink>
      <TextLink href="#buttons" iconBehind="arrow-right">
        {sample.link}
      </TextLink>
    </p>
  );
}

function Switches() {
  const { sample } = useStyleWords();
  const [view, setView] = useState<(typeof views)[number]>('difference');
  return (
    <>
      <Segment
        label={sample.views}
        value={view}
        onChange={setView}
        options={views.map((value, count) => ({ value, label: sample[value], count }))}
      />
      <LanguageSwitch />
      <SchemeSwitch />
    </>
  );
}
