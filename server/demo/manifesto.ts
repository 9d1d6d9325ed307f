import type { DemoSection } from './demoSection.ts';
import { decideTogether } from './sections/decideTogether.ts';
import { everyone } from './sections/everyone.ts';
import { keepLearning } from './sections/keepLearning.ts';
import { openGovernment } from './sections/openGovernment.ts';
import { speakUp } from './sections/speakUp.ts';
import { technique } from './sections/technique.ts';
import { whatWeStandFor } from './sections/whatWeStandFor.ts';

/** The demo manifesto, its sections in reading order. */
export const manifesto = {
  slug: 'lokale-digitale-democratie',
  title: 'Lokale Digitale Democratie',
  language: 'nl',
  sections: [
    whatWeStandFor,
    openGovernment,
    speakUp,
    decideTogether,
    everyone,
    technique,
    keepLearning,
  ],
} as const satisfies {
  slug: string;
  title: string;
  language: 'nl';
  sections: readonly DemoSection[];
};
