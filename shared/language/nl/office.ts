/** Words that stand in files for word processors alone. */
export const office = {
  page: { before: 'Pagina ', between: ' van ' },
  withTracked: (format: string) => `${format} met de open wijzigingen in de tekst`,
  seal: 'Zegel',
  remark: {
    why: (reason: string) => `Waarom: ${reason}`,
    link: 'Lees haar op de openbare pagina',
  },
  inText: 'Staat in de tekst als bijgehouden wijziging.',
  notInText: 'Staat alleen hier, niet in de tekst.',
  tracked:
    'In deze tekst staan de open wijzigingen als bijgehouden wijzigingen, elk op naam van de partner die haar indiende, met een opmerking die zegt welke het is. Wie alles van één wijziging accepteert, krijgt haar voorstel; wie alles verwerpt, krijgt de tekst van nu. Een nieuwe paragraaf heeft nog geen nummer; daar staat het nummer van de wijziging.',
  trackedAlone:
    'Dit bestand is de tekst met de open wijzigingen: wie wat zei, besluiten en aanbevelingen staan er niet in.',
  othersBehind:
    'Wijzigingen die dezelfde woorden raken, kunnen niet samen in één tekst: die staan alleen achterin, net als wat niet meer op de tekst van nu past.',
  othersAbsent:
    'Wijzigingen die dezelfde woorden raken, kunnen niet samen in één tekst: die ontbreken, net als wat niet meer op de tekst van nu past.',
  verify:
    'Narekenen gaat zonder ons te geloven: met het openbare register en het programma ‘verify’ van Draagvlak, dat de webpagina, Markdown, platte tekst of JSON van hetzelfde nummer leest. Wat in dit bestand is veranderd, ziet het niet.',
};
