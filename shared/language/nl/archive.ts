/** What the archive of a manifesto says to whoever opens it, perhaps in many years. */
export const archive = {
  readme: ({ title, asOf, verify, files, root }: ArchiveWords): string => `${title}

${asOf}

Dit is een archief van het manifest. In de map ‘data’ staat:

${files.map(({ path, what }) => `- ${path}\n  ${what}`).join('\n')}


Nakijken of er niets aan de bestanden is veranderd
--------------------------------------------------

In manifest-sha256.txt staat van elk bestand een controlegetal (SHA-256). Deze
opdracht rekent ze na, in de map van dit bestand:

  sha256sum -c manifest-sha256.txt         (Linux)
  shasum -a 256 -c manifest-sha256.txt     (macOS)

De map heeft de vorm die archieven gebruiken: BagIt, RFC 8493.


Nakijken of het klopt wat er staat
----------------------------------

Niemand hoeft ons te geloven. In data/record.ndjson staat elke handeling op een
regel, elk met de vingerafdruk van de regel ervoor. Het programma
data/verify.mjs rekent dat na, en vergelijkt de tekst, wie wat zei, de besluiten
en de aanbevelingen met wat er in het register staat. Het heeft alleen Node.js
nodig (versie 20 of nieuwer, van nodejs.org) en geen internet. Open de map ‘data’
in een opdrachtvenster en typ op één regel:

  ${verify}

Bij elk bestand staat ‘good’ als het klopt, of ‘WRONG’ met de plek die niet
klopt. De vingerafdruk van het register die u te zien krijgt, moet beginnen met:

  ${root}
`,
  files: {
    record: 'Het register: elke handeling, regel voor regel, met het zegel als laatste regel.',
    verify: 'Het programma dat alles narekent.',
    metadata: 'Gegevens over dit archief, voor programma’s.',
  },
};

/** What a README tells. */
export interface ArchiveWords {
  readonly title: string;
  readonly asOf: string;
  /** The command that checks it all. */
  readonly verify: string;
  readonly files: readonly { readonly path: string; readonly what: string }[];
  readonly root: string;
}
