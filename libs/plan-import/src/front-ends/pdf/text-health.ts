import { PlanReadError } from '../../plan-read-error.js';

/** Letters that Vietnamese has and no other code page puts there. */
const PROPER = /[\u1EA0-\u1EF9đĐăĂơƠưƯ]/gu;
/** Letters and signs that stand for Vietnamese letters in TCVN3 and VNI, and for nothing in Vietnamese. */
const BORROWED = /[µ¸¶·¹¨»¾¼½©®ª«¬§ÆÇÐÑÖ×ØÞßäåæçëîïñö÷øûüþÿ]/gu;
/** What stands where a font did not say which letter a glyph is. */
const NAMELESS = /[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;
/** Letters of other scripts, and marks that no Vietnamese letter bears: a font whose table of letters is shifted yields them. */
const FOREIGN = /[\p{Script=Greek}\p{Script=Cyrillic}\u0324-\u036F]/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What a document's lines tell about its fonts; lines are told one by one so that a long document costs no copy. */
export class TextHealth {
  private letters = 0;
  private nameless = 0;
  private foreign = 0;
  private lines = 0;
  private legacyLines = 0;

  add(text: string): void {
    const letters = text.replace(/\s/gu, '').length;
    this.letters += letters;
    this.nameless += count(text, NAMELESS);
    this.foreign += count(text, FOREIGN);
    if (letters < 12) return;
    this.lines++;
    const borrowed = count(text, BORROWED);
    if (borrowed >= 3 && borrowed > 0.04 * letters && borrowed > 2 * count(text, PROPER)) this.legacyLines++;
  }

  /** Throws PlanReadError `plan-file-garbled` or `plan-font-legacy` rather than let nonsense be read. */
  check(): void {
    if (this.nameless > 0.2 * this.letters || this.foreign > 0.05 * this.letters)
      throw new PlanReadError('plan-file-garbled');
    if (this.legacyLines > 0.1 * this.lines) throw new PlanReadError('plan-font-legacy');
  }
}
