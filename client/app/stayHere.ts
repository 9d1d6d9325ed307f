/** Goes along with an address that changed under a page that stays as it is. */
export const stayHere = 'stay-here';
