/** Moving a paragraph to another section. */
export const move = {
  title: (number: string | null) =>
    number === null ? 'Naar een andere sectie' : `${number} naar een andere sectie`,
  goesAlong: 'Wat partners ervan vonden, de wijzigingen en de gesprekken gaan mee.',
  decides: (coalition: string) => `Over de wijzigingen besluit daar de coalitie ${coalition}.`,
  section: 'Sectie',
  place: 'Plek',
  first: 'Bovenaan, vóór al het andere',
  behind: (number: string, start: string) => `Na ${number} – ${start}`,
  underHeading: (heading: string) => `Onder de kop ‘${heading}’`,
  confirm: 'Verplaats',
  nowhere:
    'Er is nu geen andere sectie waarin u mag schrijven. Een paragraaf kan alleen naar een sectie die uw coalitie nu schrijft.',
  gone: 'De paragraaf, of de plek die u koos, is zojuist weggehaald. Er is niets verplaatst.',
  moved: 'Verplaatst',
  nowIn: (section: string, number: string | null) =>
    number === null
      ? `Dit staat nu in sectie ${section}.`
      : `Dit is nu paragraaf ${number}, in sectie ${section}.`,
  byOther: (name: string, section: string) =>
    `${name} heeft een paragraaf verplaatst naar sectie ${section}.`,
  show: 'Ga erheen',
  back: 'Zet terug',
  isBack: 'De paragraaf staat weer waar hij stond.',
};
