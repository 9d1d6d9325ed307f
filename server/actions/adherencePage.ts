import { adherenceOf } from '#shared/adherenceOf.ts';
import { reopenedSections } from '#shared/reopenedSections.ts';
import type { Language } from '#shared/language/language.ts';
import type { Manifesto } from '#shared/record/state.ts';
import type { AdherenceSite } from '../publish/AdherenceView.ts';
import { publicStyleHash } from '../publish/publicStyleHash.ts';
import { renderAdherence } from '../publish/renderAdherence.ts';
import type { House } from './House.ts';

/** The page that says what became of a manifesto, for everyone; read from the record alone [E11, O4]. */
export function adherencePage(
  { records }: House,
  { manifesto, language, site }: { manifesto: Manifesto; language: Language; site: AdherenceSite },
): { html: string; styleHash: string } {
  const { state } = records;
  const view = {
    title: manifesto.title,
    language: manifesto.language,
    partners: Object.keys(state.partners).length,
    sections: adherenceOf(state, manifesto.id),
    reopened: reopenedSections(state, manifesto.id).map(
      ({ section, number }) => `${number} ${section.title}`,
    ),
  };
  return { html: renderAdherence(view, language, site), styleHash: publicStyleHash };
}
