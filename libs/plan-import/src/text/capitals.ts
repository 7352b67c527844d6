/** Capitals and no small letter: a line of a head. */
export const inCapitals = (text: string): boolean => !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);

/** … with a word of them: a lone initial is no office. */
export const hasWordsInCapitals = (text: string): boolean => inCapitals(text) && /\p{Lu}{2}/u.test(text);

/** Words in capitals that may hold a short small one ("CÁC SỞ và NGÀNH"): a heading among the rows of a table. */
export const isMostlyInCapitals = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && !/\p{Ll}{3}/u.test(text);
