/** Titles of plans are printed in capitals; on a screen they are sentences. Words with digits or hyphens stay as typed. */
export function sentenceCase(title: string): string {
  if (title !== title.toUpperCase()) return title;
  const lower = title.toLocaleLowerCase('vi');
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}
