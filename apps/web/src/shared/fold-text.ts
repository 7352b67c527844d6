/** For finding Vietnamese text typed without marks: "uy ban" finds "Ủy ban" and "Uỷ ban". */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether every word sought begins a word of the text or stands inside it. */
export function contains(text: string, sought: string): boolean {
  const folded = foldText(text);
  return foldText(sought)
    .split(' ')
    .every((word) => folded.includes(word));
}
