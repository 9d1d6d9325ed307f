import { counter } from '../count.ts';

const count = counter('nl');

/** A doubt that this reader’s own page found. */
const mine = {
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
      'Iemand anders haalde deze paragraaf hier weg. U veranderde er toen iets in en zag dat niet. De paragraaf staat niet meer in deze tekst.',
  },
  own: 'Uw tekst',
  undo: {
    changed: 'Haal mijn verandering weg',
    doubled: 'Haal mijn dubbele stuk weg',
    'deleted-here': 'Zet de paragraaf terug',
    'deleted-there': 'Haal mijn verandering weg',
  },
  bringBack: 'Zet mijn tekst terug',
  undone: 'Dat is gedaan. Uw eigen tekst blijft hier staan tot u dit bericht sluit.',
};

/** One that the page of someone else found. */
const theirs = (name: string): typeof mine => ({
  title: {
    changed: mine.title.changed,
    doubled: mine.title.doubled,
    'deleted-here': `${name} haalde dit weg, een ander schreef erin`,
    'deleted-there': `Een ander haalde dit weg, ${name} schreef erin`,
  },
  why: {
    changed: `${name} en iemand anders veranderden hier dezelfde zin, zonder dat zij het van elkaar zagen. Lees of de tekst nog klopt.`,
    doubled: `${name} en iemand anders splitsten of verplaatsten deze paragraaf op hetzelfde moment. Daardoor staan er woorden twee keer.`,
    'deleted-here': `${name} haalde deze paragraaf weg. Iemand anders veranderde er toen iets in en zag dat niet. De paragraaf staat niet meer in de tekst.`,
    'deleted-there': `Iemand anders haalde deze paragraaf hier weg. ${name} veranderde er toen iets in en zag dat niet. De paragraaf staat niet meer in deze tekst.`,
  },
  own: `Tekst van ${name}`,
  undo: {
    changed: `Haal de verandering van ${name} weg`,
    doubled: `Haal het dubbele stuk van ${name} weg`,
    'deleted-here': mine.undo['deleted-here'],
    'deleted-there': `Haal de verandering van ${name} weg`,
  },
  bringBack: `Zet de tekst van ${name} terug`,
  undone: `Dat is gedaan. De tekst van ${name} blijft hier staan tot u dit bericht sluit.`,
});

export const doubt = {
  mine,
  theirs,
  compared: 'Bij elke tekst ziet u wat er anders is dan eerst.',
  pieces: 'Het teken ¶ betekent: hier begint een nieuwe paragraaf.',
  others: 'Tekst van anderen',
  now: 'Dit staat er nu',
  came: 'Zo kwam het samen',
  gone: '(De paragraaf is weg.)',
  keep: 'Laat zo staan',
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
    'Hier is tegelijk geschreven, zonder dat de schrijvers elkaars woorden zagen. Beide teksten zijn bewaard.',
};
