import { exportFormats } from '#shared/exportFormats.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import type { Edition } from './edition/Edition.ts';
import type { Site } from './Site.ts';

/**
 * The manifesto in the words of schema.org, as JSON-LD 1.1: what it is, its sections, its forms.
 * `language` is that of its text.
 */
export function linkedData({ title, sections }: Edition, site: Site, language: Language): unknown {
  const { exporting, phases } = words(language);
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: title,
    url: site.address,
    inLanguage: language,
    isAccessibleForFree: true,
    hasPart: sections.map((section) => ({
      '@type': 'CreativeWork',
      position: section.number,
      name: section.title,
      url: `${site.address}#s-${section.number}`,
      creativeWorkStatus: phases.names[section.phase],
    })),
    encoding: exportFormats.map((format) => ({
      '@type': 'MediaObject',
      name: exporting.formats[format].name,
      contentUrl: new URL(site.exports[format], site.address).href,
    })),
  };
}
