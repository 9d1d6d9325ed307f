import { counter, formatNumber } from '../count.ts';

const count = counter('nl');

interface Now {
  readonly share: string;
  readonly carried: number;
  readonly of: number;
  readonly day: string;
}

/** How the backing came to be. */
export const coverage = {
  title: 'Draagvlak in de tijd',
  perDay: 'Draagvlak per dag',
  now: ({ share, carried, of, day }: Now) =>
    `Op ${day} is ${share} gedragen: ${formatNumber(carried, 'nl')} van de ${formatNumber(of, 'nl')} keer dat een partner een paragraaf kan dragen.`,
  tooEarly: 'Er is nog maar één dag. Vanaf morgen staat hier een lijn.',
  key: {
    adopted: 'sectie vastgesteld',
    phase: 'andere fase',
    text: 'tekst gewijzigd',
  },
  honest:
    'De lijn gaat over de paragrafen van nu. Voor eerdere dagen telt wat het register weet: een ‘eens’ telt tot het wordt ingetrokken, of tot het register bij die paragraaf andere woorden noemt. Wie typte zonder dat iemand er iets van zei, staat daar niet in. Het laatste punt is geteld bij de tekst van nu.',
  asTable: 'Toon als tabel',
  day: 'Dag',
  carried: 'Gedragen',
  happened: 'Wat er gebeurde',
  times: (share: string, carried: number, all: number) =>
    `${share} (${formatNumber(carried, 'nl')} van ${formatNumber(all, 'nl')})`,
  moved: (section: number, phase: string) => `Sectie ${section} ging naar ‘${phase}’.`,
  adopted: (section: number, number: number) =>
    `${count(number, 'wijziging', 'wijzigingen')} overgenomen in sectie ${section}.`,
  restored: (section: number) => `Sectie ${section} kreeg een eerdere tekst terug.`,
};
