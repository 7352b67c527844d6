/** A day as people write it (28/02/2027) in the form of the interchange (2027-02-28); other words unchanged. */
export const dayAsTyped = (text: string): string => {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text.trim()) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
};
