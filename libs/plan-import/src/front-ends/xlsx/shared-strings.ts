import type { Archive } from '../archive/archive.js';
import { readXml } from '../archive/read-xml.js';

/** Collects the text of `si` or `is`: its runs together, without phonetic readings. */
export class RichText {
  text = '';
  private inText = false;
  private phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.phonetic += 1;
    else if (name === 't') this.inText = true;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    else if (name === 't') this.inText = false;
  }

  add(text: string): void {
    if (this.inText && this.phonetic === 0) this.text += text;
  }
}

/** Texts that cells refer to by their number. */
export function sharedStringsOf(archive: Archive, part: string | undefined): string[] {
  const strings: string[] = [];
  let rich = new RichText();
  if (part === undefined) return strings;
  readXml(archive, part, {
    open(name) {
      if (name === 'si') rich = new RichText();
      else rich.open(name);
    },
    close(name) {
      if (name === 'si') strings.push(withoutEscapes(rich.text));
      else rich.close(name);
    },
    text: (text) => rich.add(text),
  });
  return strings;
}

/** Characters that XML cannot hold are written `_x000D_` (ISO/IEC 29500-1 §22.9.2.19). */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
