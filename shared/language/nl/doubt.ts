import { counter } from '../count.ts';

const count = counter('nl');

export const doubt = {
  title: {
    changed: 'Twee teksten kwamen samen',
    doubled: 'Hier staat iets twee keer',
    'deleted-here': 'U haalde dit weg, een ander schreef erin',
    'deleted-there': 'Een ander haalde dit weg, u schreef erin',
  },
  why: {
    changed:
      'U en iemand anders veranderden hier dezelfde zin, zonder dat u het van elkaar zag. Lees of de tekst nog klopt.',
    doubled:
      'U en iemand anders splitsten of verplaatsten deze paragraaf op hetzelfde moment. Daardoor staan er woorden twee keer.',
    'deleted-here':
      'U haalde deze paragraaf weg. Iemand anders veranderde er toen iets in en zag dat niet. De paragraaf staat niet meer in de tekst.',
    'deleted-there':
      'Iemand anders haalde deze paragraaf weg. U veranderde er toen iets in en zag dat niet. De paragraaf staat niet meer in de tekst.',
  },
  compared: 'Bij elke tekst ziet u wat er anders is dan eerst.',
  pieces: 'Het teken ¶ betekent: hier begint een nieuwe paragraaf.',
  own: 'Uw tekst',
  others: 'Tekst van anderen',
  now: 'Dit staat er nu',
  came: 'Zo kwam het samen',
  gone: '(De paragraaf is weg.)',
  undo: {
    changed: 'Haal mijn verandering weg',
    doubled: 'Haal mijn dubbele stuk weg',
    'deleted-here': 'Zet de paragraaf terug',
    'deleted-there': 'Haal mijn verandering weg',
  },
  bringBack: 'Zet mijn tekst terug',
  keep: 'Laat zo staan',
  undone: 'Dat is gedaan. Uw eigen tekst blijft hier staan tot u dit bericht sluit.',
  done: 'Dat is gedaan.',
  dismiss: 'Sluit dit bericht',
  impossible: {
    changed:
      'Dit kan niet meer met één klik. Na het samenkomen schreef iemand verder in dezelfde woorden, en die zouden dan weg zijn. Pas de tekst zelf aan.',
    gone: 'Dit kan niet meer met één klik: de paragraaf staat niet meer in de tekst.',
  },
  readOnly: 'U kunt hier nu niet typen. Daarom kunt u dit alleen lezen.',

  tail: 'Twee teksten kwamen hier samen. Kijk of het klopt.',
  notice: (number: number) => `${count(number, 'paragraaf', 'paragrafen')} om na te kijken`,
  noticeText:
    'U en anderen schreven tegelijk, zonder elkaars woorden te zien. Beide teksten zijn bewaard.',
};
