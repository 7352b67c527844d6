/** For comparing Vietnamese text: no marks, no case, đ → d, single spaces; "Ủy ban" and "Uỷ  ban" are equal. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
