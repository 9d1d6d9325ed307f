import { describe, expect, test } from 'vitest';
import { exportFormats as listed } from '#shared/exportFormats.ts';
import { exportFormats } from '../../server/publish/formats.ts';
import { smallManifesto } from './smallManifesto.ts';

const formats = Object.entries(exportFormats);

describe('a small manifesto in every form', () => {
  test('every form that can be asked for is there', () => {
    expect(Object.keys(exportFormats)).toEqual([...listed]);
  });

  test.each(formats)(
    '[P4, E8] as %s it reads as it did when somebody looked at it',
    async (name, { render }) => {
      for (const language of ['nl', 'en'] as const)
        await expect(render(smallManifesto, language)).toMatchFileSnapshot(
          `golden/manifesto.${language}.${name}`,
        );
    },
  );

  test.each(formats)('as %s it has the same bytes every time', (_, { render }) => {
    const again = structuredClone(smallManifesto);
    expect(render(again, 'nl')).toBe(render(smallManifesto, 'nl'));
  });
});
