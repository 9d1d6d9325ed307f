export const signIn = {
  title: 'Log in',
  withInvitation: 'U komt binnen met de link uit uw uitnodiging. Een wachtwoord is niet nodig.',
  tokenLabel: 'Uitnodiging',
  tokenDescription: 'Plak hier de link of de code die u kreeg.',
  submit: 'Log in',
  checking: 'We kijken uw uitnodiging na…',
  signedInAs: (name: string, partner: string) => `${name}, ${partner}`,
  noInvitation: 'Nog geen uitnodiging?',
  askAccess: 'Vraag de coördinator van uw netwerk om een uitnodiging.',
  needed: 'Log in om verder te gaan',
  neededText:
    'Lezen kan zonder account. Voor schrijven en onderschrijven moeten we weten wie u bent.',
  emptyToken: 'Plak eerst de link uit uw uitnodiging.',
};
