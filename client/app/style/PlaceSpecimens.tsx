import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPage } from '../../ui/ErrorPage.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { LawLinks } from '../../ui/LawLinks.tsx';
import { exampleGround } from '../front/exampleGround.ts';
import { useStyleWords } from './useStyleWords.ts';

/** A place where nothing is yet, a page that cannot be shown, and the line that ends a page without a foot. */
export function PlaceSpecimens() {
  const { sample } = useStyleWords();
  const { desk, errors, frame } = useWords();
  return (
    <>
      <EmptyState
        title={desk.emptyTitle}
        text={desk.emptyReading}
        ground={exampleGround}
        actions={<Button kind="primary">{sample.act}</Button>}
      />
      <ErrorPage
        number="3.7"
        title={errors['not-found'].title}
        text={errors['not-found'].advice}
        code="not-found"
        actions={<Button>{frame.toStart}</Button>}
      />
      <LawLinks />
    </>
  );
}
