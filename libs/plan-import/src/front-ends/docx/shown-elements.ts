import type { XmlAttributes } from '../archive/read-xml.js';

/** What Word does not show, or shows elsewhere; a change that was tracked keeps the older state beside the newer. */
const HIDDEN = new Set(
  'w:moveFrom w:delText w:delInstrText w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:tblPrExChange w:tcPrChange w:trPrChange w:tblGridChange w:numberingChange w:rt'.split(
    ' ',
  ),
);

/** A switch of a property, such as w:vanish: on where it says nothing. */
export const isOn = (attributes: XmlAttributes): boolean =>
  !['0', 'false', 'off'].includes(attributes['w:val'] ?? '');

/** Which elements of a document Word shows: what was deleted, alternatives not taken and hints to fill in are passed over. */
export class ShownElements {
  private readonly path: string[] = [];
  /** For each mc:AlternateContent that is open: has one of its choices been taken? */
  private readonly alternatives: boolean[] = [];
  private placeholder = false;
  /** Elements that are open inside a hidden one, and itself. */
  private hidden = 0;

  /** Of the element opened last. */
  get parent(): string | undefined {
    return this.path.at(-2);
  }

  get grandparent(): string | undefined {
    return this.path.at(-3);
  }

  get areHidden(): boolean {
    return this.hidden > 0;
  }

  /** Whether it is shown. Each that opens is to be closed, shown or not. */
  open(name: string, attributes: XmlAttributes): boolean {
    if (this.areHidden || this.isHidden(name)) {
      this.hidden += 1;
      return false;
    }
    if (name === 'mc:AlternateContent') this.alternatives.push(false);
    else if (name === 'w:sdtPr') this.placeholder = false;
    else if (name === 'w:showingPlcHdr') this.placeholder = isOn(attributes);
    this.path.push(name);
    return true;
  }

  /** Whether it was shown. */
  close(name: string): boolean {
    if (this.areHidden) {
      this.hidden -= 1;
      return false;
    }
    this.path.pop();
    if (name === 'w:sdtContent') this.placeholder = false;
    else if (name === 'mc:AlternateContent') this.alternatives.pop();
    return true;
  }

  private isHidden(name: string): boolean {
    const parent = this.path.at(-1) ?? '';
    if (name === 'mc:Choice' || name === 'mc:Fallback') return !this.takesAlternative();
    if (name === 'w:sdtContent') return this.isPlaceholder();
    // Of a paragraph's mark or a row, which Word joins or leaves out as a whole.
    if (name === 'w:del') return !['w:rPr', 'w:trPr'].includes(parent);
    return HIDDEN.has(name) && !(name === 'w:moveFrom' && parent === 'w:rPr');
  }

  /** The first that Word could take; where nothing stands around it, it is shown. */
  private takesAlternative(): boolean {
    if (this.alternatives.at(-1)) return false;
    if (this.alternatives.length > 0) this.alternatives[this.alternatives.length - 1] = true;
    return true;
  }

  /** "Click to enter text": said of one content alone. */
  private isPlaceholder(): boolean {
    const is = this.placeholder;
    this.placeholder = false;
    return is;
  }
}
