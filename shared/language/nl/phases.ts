import type { Phase } from '../../network.ts';

const names: Record<Phase, string> = {
  writing: 'Schrijven',
  consultation: 'Consultatie',
  deciding: 'Meebeslissen',
  adopted: 'Vastgesteld',
};

const meanings: Record<Phase, string> = {
  writing: 'De coalitie schrijft. Alle anderen stellen wijzigingen voor.',
  consultation: 'De tekst verandert alleen nog door wijzigingen die zijn overgenomen.',
  deciding: 'De tekst staat stil. Partners zeggen per paragraaf waar zij achter staan.',
  adopted: 'De tekst ligt vast, met wie er op dat moment achter stond.',
};

const moves: Record<Phase, string> = {
  writing: 'Heropen voor schrijven…',
  consultation: 'Ga naar consultatie…',
  deciding: 'Ga naar meebeslissen…',
  adopted: 'Stel vast…',
};

const consequences: Record<Phase, string> = {
  writing: 'De coalitie kan weer typen. Wat is vastgesteld blijft bewaard zoals het was.',
  consultation: 'Niemand typt dan nog in deze tekst. Iedereen kan wijzigingen voorstellen.',
  deciding: 'De tekst staat dan stil. Alle wijzigingen moeten zijn besloten.',
  adopted:
    'Deze woorden liggen dan vast, met wie er nu achter staat. Dat is niet terug te draaien.',
};

export const phases = {
  names,
  meanings,
  moves,
  consequences,
  label: (phase: string) => `Fase: ${phase}`,
};
