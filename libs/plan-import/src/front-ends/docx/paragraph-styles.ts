import type { Archive } from '../archive/archive.js';
import { readXml, type XmlAttributes } from '../archive/read-xml.js';

/** What says that a paragraph is an item of a list; `'0'` as numId takes it out of one. */
export interface ListPlace {
  numId?: string;
  ilvl?: number;
}

interface Style extends ListPlace {
  basedOn?: string;
}

export interface ParagraphStyles {
  /** The list that a style (or the default one) puts its paragraphs in, and the style that says so. */
  listOf(style: string | undefined): (ListPlace & { style: string }) | undefined;
}

/** The numbering of the paragraph styles of word/styles.xml. */
export function paragraphStylesOf(archive: Archive, part: string | undefined): ParagraphStyles {
  const reader = new StylesReader();
  if (part !== undefined) readXml(archive, part, reader);
  const { styles } = reader;
  return {
    listOf(asked) {
      const found: ListPlace = {};
      let at = asked ?? reader.defaultStyle;
      let says: string | undefined;
      for (let steps = 0; at !== undefined && steps < 50; steps++) {
        const style: Style | undefined = styles.get(at);
        if (style?.numId !== undefined && found.numId === undefined) {
          found.numId = style.numId;
          says = at;
        }
        found.ilvl ??= style?.ilvl;
        at = style?.basedOn;
      }
      return says === undefined ? undefined : { ...found, style: says };
    },
  };
}

class StylesReader {
  readonly styles = new Map<string, Style>();
  defaultStyle: string | undefined;
  private style: Style | undefined;

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'];
    if (name === 'w:style') this.openStyle(attributes);
    else if (!this.style || value === undefined) return;
    else if (name === 'w:basedOn') this.style.basedOn = value;
    else if (name === 'w:numId') this.style.numId = value;
    else if (name === 'w:ilvl') this.style.ilvl = Number(value) || 0;
  }

  close(name: string): void {
    if (name === 'w:style') this.style = undefined;
  }

  private openStyle(attributes: XmlAttributes): void {
    const id = attributes['w:styleId'];
    if (id === undefined || (attributes['w:type'] ?? 'paragraph') !== 'paragraph') return;
    this.style = {};
    this.styles.set(id, this.style);
    if (['1', 'true', 'on'].includes(attributes['w:default'] ?? '')) this.defaultStyle = id;
  }
}
