/**
 * Counts what a text can be made of. Raise it with every block, mark or attribute that comes: who
 * does not know it would take it out of the text for everyone.
 */
export const schemaVersion = 2;
