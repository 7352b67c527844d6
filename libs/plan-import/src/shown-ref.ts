/** A reference as people read it: a row of a table is known by its number ("row 12" → "STT 12"). */
export const shownRef = (ref: string): string => ref.replace(/^row /u, 'STT ');

/** The other way round: "STT 12" → "row 12". */
export const refOfShown = (shown: string): string => shown.replace(/^STT /u, 'row ');
