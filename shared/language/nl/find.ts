/** The way to the search; its own words come with it. */
export const find = {
  open: 'Zoeken',
  withKeys: 'Zoek in het hele manifest (Ctrl+Shift+F)',
};
