export const signIn = {
  withInvitation:
    'U komt binnen met de link uit uw uitnodiging, of met een link die wij u mailen. Een wachtwoord is niet nodig.',
  signedInAs: (name: string, partner: string) => `${name}, ${partner}`,
  needed: 'Log in om verder te gaan',
  neededText:
    'Lezen kan zonder account. Voor schrijven en onderschrijven moeten wij weten wie u bent.',
};
