/**
 * A header of a request, and a parameter in the address of a socket: the id of the person whom a page
 * shows as signed in. What comes in the name of somebody else is refused: a browser has one session
 * for all its tabs, and another person may have signed in in one of them.
 */
export const actingAs = 'acting-as';
