import type { ReactNode } from 'react';
import type { Scheme } from '#shared/scheme.ts';
import { Breadcrumbs } from '../../ui/Breadcrumbs.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { ButtonSpecimens } from './ButtonSpecimens.tsx';
import { ColourSpecimens } from './ColourSpecimens.tsx';
import { DeskSpecimens } from './DeskSpecimens.tsx';
import { FormSpecimens } from './FormSpecimens.tsx';
import { GroundSpecimens } from './GroundSpecimens.tsx';
import { IconSpecimens } from './IconSpecimens.tsx';
import { MessageSpecimens } from './MessageSpecimens.tsx';
import { OverlaySpecimens } from './OverlaySpecimens.tsx';
import { Panels } from './Panels.tsx';
import { PlaceSpecimens } from './PlaceSpecimens.tsx';
import { SignSpecimens } from './SignSpecimens.tsx';
import './style.css';
import { TableSpecimens } from './TableSpecimens.tsx';
import { TypeSpecimens } from './TypeSpecimens.tsx';
import { useStyleWords } from './useStyleWords.ts';

type Group = keyof ReturnType<typeof useStyleWords>['groups'];

const groups: readonly [Group, (scheme: Scheme) => ReactNode][] = [
  ['ground', () => <GroundSpecimens />],
  ['type', () => <TypeSpecimens />],
  ['colour', (scheme) => <ColourSpecimens scheme={scheme} />],
  ['signs', () => <SignSpecimens />],
  ['buttons', () => <ButtonSpecimens />],
  ['forms', () => <FormSpecimens />],
  ['messages', () => <MessageSpecimens />],
  ['overlays', () => <OverlaySpecimens />],
  ['tables', (scheme) => <TableSpecimens scheme={scheme} />],
  ['desk', (scheme) => <DeskSpecimens scheme={scheme} />],
  ['icons', () => <IconSpecimens />],
  ['places', () => <PlaceSpecimens />],
];

/** Every component in every state, by day and by night: what a theme must hold for. */
export function StylePage() {
  const words = useStyleWords();
  const { frame } = useWords();
  useTitle(words.title);
  return (
    <Page footer={useFooter()}>
      <Breadcrumbs links={[{ href: '/', label: frame.appName }]} here={words.title} />
      <div className="sheet-page__intro">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        <p className="reading">{words.lead}</p>
      </div>
      <nav aria-label={words.contents} className="style-row">
        {groups.map(([group]) => (
          <TextLink key={group} standalone href={`#${group}`}>
            {words.groups[group]}
          </TextLink>
        ))}
      </nav>
      {groups.map(([group, draw]) => (
        <Panels key={group} id={group} title={words.groups[group]}>
          {draw}
        </Panels>
      ))}
    </Page>
  );
}
