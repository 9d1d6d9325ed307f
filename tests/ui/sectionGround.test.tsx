import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LanguageProvider } from '../../client/ui/LanguageProvider.tsx';
import { SectionGround } from '../../client/ui/ground/SectionGround.tsx';
import { laidGround } from './laidGround.ts';

test('[E8] the ground of a section says in words all that it draws: objections too, and nothing that is not there', () => {
  const ground = laidGround({
    municipality: { valid: 1, outdated: 1, objection: 1, silent: 1 },
    company: { silent: 2 },
  });
  const markup = renderToStaticMarkup(
    <LanguageProvider initial="nl">
      <SectionGround grounds={[ground]} size="ruler" />
    </LanguageProvider>,
  );
  expect(markup).toContain('Gemeenten: 25% geldig, 25% verouderd, 25% bezwaar.');
  expect(markup).toMatch(/Bedrijven: 0% geldig\.</u);
});
