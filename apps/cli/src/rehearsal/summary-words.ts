import { addresseeWord, type Language } from '@dondoc/contracts';
import { LEVEL_OF, type Addressee } from '@dondoc/domain';

/** A heading's word in the middle of a line. */
export const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** The office on a rung. */
export const officeAt = (level: string, lang: Language): string => {
  const office = (Object.keys(LEVEL_OF) as Addressee[]).find((o) => LEVEL_OF[o] === Number(level));
  return office ? addresseeWord(office)[lang] : level;
};
