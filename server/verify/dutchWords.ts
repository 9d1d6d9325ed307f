import { dutchAnnexes } from './dutchAnnexes.ts';
import type { ExportWords } from './ExportWords.ts';

/** What an export in Dutch says around what partners said. */
export const dutchWords: ExportWords = {
  locale: 'nl-NL',
  asOf: (moment, seq) => `Stand van ${moment}, nummer ${seq} in het register.`,
  phases: {
    writing: 'Schrijven',
    consultation: 'Consultatie',
    deciding: 'Meebeslissen',
    adopted: 'Vastgesteld',
  },
  until: (phase, deadline) => `${phase}, tot ${deadline} uur`,
  adoptedOn: (phase, day) => `${phase} op ${day}`,
  clock: (time) => time.replaceAll(':', '.'),
  writtenBy: (theme, partners) => `Geschreven door ${partners} (${theme})`,
  annex: 'Bijlage: draagvlak per paragraaf',
  annexIntro:
    'Per paragraaf staat hier wie achter precies deze woorden staat, en welke bezwaren er open zijn.',
  groups: {
    valid: { label: 'Staat achter deze woorden', nobody: 'Nog niemand.' },
    cosmetic: { label: 'Staat achter deze woorden; alleen leestekens of opmaak zijn anders' },
    conditional: { label: 'Eens, mits' },
    objection: { label: 'Open bezwaren', nobody: 'Geen open bezwaren.' },
    abstained: { label: 'Onthield zich' },
    outdated: { label: 'Zei eens over een eerdere tekst' },
    'outdated-objection': { label: 'Maakte bezwaar tegen een eerdere tekst' },
    'outdated-abstention': { label: 'Onthield zich bij een eerdere tekst' },
    silent: { label: 'Zei nog niets' },
  },
  unmet: (name, amendment) => `${name} (mits ${amendment}, die niet is overgenomen)`,
  types: {
    municipality: 'Gemeenten',
    province: 'Provincies',
    'water-board': 'Waterschappen',
    ministry: 'Ministerie',
    'umbrella-association': 'Koepels',
    'professional-association': 'Beroepsverenigingen',
    'knowledge-institution': 'Kennisinstellingen',
    'civil-society': 'Maatschappelijk',
    company: 'Bedrijven',
  },
  ofType: (type, count, total) => `${type} (${count} van ${total})`,
  gone: 'Niet meer in de tekst',
  goneIntro:
    'Over deze paragrafen is iets gezegd. Zij staan niet meer in de tekst, of niet meer als paragraaf.',
  openAmendments: 'Open wijzigingen',
  noOpenAmendments: 'Er zijn geen open wijzigingen.',
  amendments: {
    replace: (number, paragraph, partner) => `${number} bij ${paragraph}, van ${partner}`,
    'insert-after': (number, paragraph, partner) =>
      `${number}, nieuwe paragraaf na ${paragraph}, van ${partner}`,
    delete: (number, paragraph, partner) => `${number}, schrapt ${paragraph}, van ${partner}`,
  },
  amendmentGone: (number, partner) => `${number} bij een paragraaf die weg is, van ${partner}`,
  statuses: { open: 'open', adopting: 'wordt overgenomen', 'needs-attention': 'vraagt aandacht' },
  paragraphGone: 'De paragraaf waar dit over ging, staat niet meer in de tekst.',
  clashes: [
    (number) => `Raakt dezelfde woorden als ${number}.`,
    (number) => `Gaat over dezelfde zin als ${number}.`,
    (number) => `Gaat over dezelfde plek in de tekst als ${number}.`,
  ],
  backedBy: (partners) => `Gesteund door ${partners}.`,
  proposal: 'Voorstel',
  goes: 'Deze paragraaf gaat weg.',
  why: 'Waarom',
  annexes: dutchAnnexes,
  root: (seq) => `Vingerafdruk van het register, na ${seq} regels`,
  seal: 'Zegel: het hele register tot en met dit nummer, ondertekend',
  names: 'Namen in het register van paragrafen waarover iets is gezegd, voor wie narekent',
  verify:
    'Dit is na te rekenen zonder ons te geloven: met het openbare register en het programma ‘verify’ van Draagvlak.',
};
