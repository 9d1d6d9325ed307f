import { counter } from '../count.ts';

const count = counter('nl');

const formats = {
  md: { name: 'Markdown', what: 'Voor wie verder wil schrijven in een ander programma.' },
  html: { name: 'Webpagina', what: 'Eén bestand dat overal opent, ook met een schermlezer.' },
  txt: { name: 'Platte tekst', what: 'Alleen de woorden, met nummers.' },
  json: { name: 'JSON', what: 'Alle gegevens, voor programma’s.' },
};

export const exporting = {
  formats,
  title: 'Uitgave',
  intro: 'De hele tekst zoals hij nu is, met per paragraaf wie achter precies deze woorden staat.',
  choose: 'Kies een vorm',
  download: (format: string) => `Bewaar als ${format}`,
  asOf: (moment: string, seq: string) => `Stand van ${moment}, nummer ${seq} in het register.`,
  phase: 'Fase',
  section: 'Sectie',
  annex: 'Bijlage: draagvlak per paragraaf',
  annexIntro:
    'Per paragraaf staat hier wie achter precies deze woorden staat, en welke bezwaren er open zijn.',
  standsBehind: 'Staat achter deze woorden',
  cosmetic: 'Staat achter deze woorden; alleen leestekens of opmaak zijn anders',
  conditional: 'Eens, mits',
  outdated: 'Zei eens over een eerdere tekst',
  abstained: 'Onthield zich',
  objections: 'Open bezwaren',
  silent: 'Zei nog niets',
  nobody: 'Nog niemand.',
  noObjections: 'Geen open bezwaren.',
  openAmendments: 'Open wijzigingen',
  partners: (number: number) => count(number, 'partner', 'partners'),
  fingerprint: 'Vingerafdruk',
  verify: 'Wie het wil narekenen, vindt alles in het openbare register.',
};
