/**
 * As `errors`, for what goes wrong only on the way in and about one's own ways in: only those pages load
 * it.
 */
export const entryErrors = {
  'invitation-used': {
    title: 'Deze uitnodiging is al gebruikt.',
    advice:
      'Een uitnodiging werkt één keer. Laat u een inloglink sturen, of vraag de coördinator om een nieuwe.',
  },
  'invitation-expired': {
    title: 'Deze link werkt niet meer.',
    advice:
      'Laat u een inloglink sturen, of vraag de coördinator om een nieuwe uitnodiging. Uw plek blijft bestaan.',
  },
  'link-used': {
    title: 'Deze link is al gebruikt.',
    advice: 'Een link werkt één keer. Vraag een nieuwe.',
  },
  'link-expired': {
    title: 'Deze link is verlopen.',
    advice: 'Hij werkt een kwartier. Vraag een nieuwe.',
  },
  'sign-in-failed': {
    title: 'Inloggen is niet gelukt.',
    advice: 'Probeer het nog eens, of neem een andere manier.',
  },
  'not-bound': {
    title: 'Dit account hoort hier bij niemand.',
    advice: 'Log in met een link of uitnodiging. Daarna koppelt u het account bij Mijn gegevens.',
  },
  'wrong-code': {
    title: 'Deze code klopt niet.',
    advice: 'Wacht op de volgende code in uw app en neem die over. Elke code werkt één keer.',
  },
  'sign-in-again': {
    title: 'Log hiervoor eerst opnieuw in.',
    advice:
      'U bent al langer dan een uur ingelogd. Zo kan niemand anders dit doen op een apparaat dat open bleef staan.',
  },
  'bound-elsewhere': {
    title: 'Dit hoort al bij een ander account.',
    advice: 'Er is niets gewijzigd. Neem een andere manier, of vraag de coördinator.',
  },
  'last-way': {
    title: 'Dit is uw enige veilige manier om in te loggen.',
    advice: 'Voeg eerst een andere toe. Dan kunt u deze weghalen.',
  },
};
