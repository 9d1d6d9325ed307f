import { counter } from '../count.ts';

const count = counter('nl');

export const find = {
  open: 'Zoeken',
  withKeys: 'Zoek in het hele manifest (Ctrl+Shift+F)',
  title: 'Zoek in het hele manifest',
  label: 'Woorden, of een nummer zoals 3.4',
  description: 'U ziet waar al uw woorden samen in één paragraaf staan.',
  found: (number: number, shown: number) =>
    number === 0
      ? 'Niets gevonden.'
      : `${count(number, 'plek', 'plekken')} gevonden${shown < number ? `; u ziet de eerste ${shown}.` : '.'}`,
  incomplete: 'Nog niet alle secties zijn geladen.',
};
