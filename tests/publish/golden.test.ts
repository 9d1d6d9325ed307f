import { describe, expect, test } from 'vitest';
import { textFormats as listed } from '#shared/exportFormats.ts';
import { textFormats } from '../../server/publish/formats.ts';
import { smallManifesto } from './smallManifesto.ts';

const formats = Object.entries(textFormats);

describe('a small manifesto in every form', () => {
  test('every form that can be asked for is there', () => {
    expect(Object.keys(textFormats)).toEqual([...listed]);
  });

  test.each(formats)(
    '[P4, E8] as %s it reads as it did when somebody looked at it',
    async (name, { render }) => {
      for (const language of ['nl', 'en'] as const)
        await expect(render(smallManifesto, { language })).toMatchFileSnapshot(
          `golden/manifesto.${language}.${name}`,
        );
    },
  );

  test.each(formats)('as %s it has the same bytes every time', (_, { render }) => {
    const again = structuredClone(smallManifesto);
    expect(render(again, { language: 'nl' })).toBe(render(smallManifesto, { language: 'nl' }));
  });
});
