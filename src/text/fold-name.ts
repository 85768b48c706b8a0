/**
 * A name as names are compared: capitals, blanks around it and Unicode's other spelling of a letter (Unicode Standard
 * Annex 15) make no other name.
 */
export const foldName = (name: string): string => name.trim().normalize('NFC').toLowerCase();
