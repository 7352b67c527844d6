import type { XmlAttributes, XmlHandler } from '../archive/read-xml.js';
import type { SourceBlock, SourceLine } from '../source-block.js';
import { Fields } from './fields.js';
import type { ListLabels } from './list-labels.js';
import { Pages } from './pages.js';
import { newParagraph, typedLines, withoutWraps, type Paragraph } from './paragraph.js';
import type { ParagraphStyles } from './paragraph-styles.js';
import { isOn, ShownElements } from './shown-elements.js';
import { plainSymbols, symbolOf } from './symbols.js';
import { span, TableBuilder, type OpenCell } from './table-builder.js';

/** A run of paragraphs and tables: the body, a cell, a text box. */
interface Flow {
  blocks: SourceBlock[];
  paragraph?: Paragraph;
  /** Text of a paragraph whose end was deleted. */
  carried: string;
  fields: Fields;
}

interface OpenTable {
  builder: TableBuilder;
  cells: OpenCell[];
  before: number;
  deleted: boolean;
  cell?: OpenCell;
}

/** Walks word/document.xml once, in order, and keeps nothing but the blocks. */
export class BodyReader implements XmlHandler {
  readonly blocks: SourceBlock[] = [];
  readonly pages = new Pages();
  footnotes = 0;
  private readonly shown = new ShownElements();
  private readonly flows: Flow[] = [{ blocks: this.blocks, carried: '', fields: new Fields() }];
  private readonly tables: OpenTable[] = [];
  private line = 0;
  /** Open cells; what stands in one stands on the line of its row. */
  private inCells = 0;
  private collecting: 'words' | 'instruction' | null = null;
  private hiddenRun = false;
  private capitals = false;

  constructor(
    private readonly labels: ListLabels,
    private readonly styles: ParagraphStyles,
    readonly progress: (done: number) => void,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.shown.open(name, attributes)) this.element(name, attributes);
  }

  close(name: string): void {
    if (!this.shown.close(name)) return;
    if (name === 'w:t' || name === 'm:t' || name === 'w:instrText') this.collecting = null;
    else if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:tc') this.closeCell();
    else if (name === 'w:tr') this.closeRow();
    else if (name === 'w:tbl') this.closeTable();
    else if (name === 'w:txbxContent') this.closeBox();
    else if (name === 'w:body') this.endFlow();
  }

  text(text: string): void {
    if (this.shown.areHidden || this.collecting === null) return;
    if (this.collecting === 'instruction') this.flow.fields.instruct(text);
    else this.say(plainSymbols(text));
  }

  private element(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.collecting = 'words';
        return;
      case 'w:instrText':
        this.collecting = 'instruction';
        return;
      case 'w:p':
        return this.openParagraph();
      case 'w:r':
        this.hiddenRun = this.capitals = false;
        return;
      case 'w:tbl':
        this.tables.push({ builder: new TableBuilder(), cells: [], before: 0, deleted: false });
        return;
      case 'w:tr':
        return this.openRow();
      case 'w:tc':
        return this.openCell();
      case 'w:txbxContent':
        this.flows.push({ blocks: [], carried: '', fields: new Fields() });
        return;
      default:
        if (!this.inline(name, attributes)) this.property(name, attributes);
    }
  }

  /** What stands between words. */
  private inline(name: string, attributes: XmlAttributes): boolean {
    if (name === 'w:tab' || name === 'w:ptab') this.say(this.shown.parent === 'w:tabs' ? '' : ' ');
    else if (name === 'w:br') this.break(attributes['w:type']);
    else if (name === 'w:cr') this.say('\n');
    else if (name === 'w:noBreakHyphen') this.say('-');
    else if (name === 'w:sym') this.say(symbolOf(attributes['w:char']));
    else if (name === 'w:lastRenderedPageBreak') this.pages.rendered();
    else if (name === 'w:fldChar') this.flow.fields.mark(attributes['w:fldCharType']);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.footnotes += 1;
    else return false;
    return true;
  }

  private break(type: string | undefined): void {
    if (type === 'page') this.pages.set();
    this.say(type === undefined || type === 'textWrapping' ? '\n' : ' ');
  }

  private property(name: string, attributes: XmlAttributes): void {
    const { paragraph } = this.flow;
    const cell = this.tables.at(-1)?.cell;
    const table = this.tables.at(-1);
    const value = attributes['w:val'];
    const inRow = this.shown.parent === 'w:trPr';
    if (name === 'w:pStyle' && paragraph) paragraph.style = value;
    else if (name === 'w:numId' && paragraph) paragraph.list.numId = value;
    else if (name === 'w:ilvl' && paragraph) paragraph.list.ilvl = Number(value) || 0;
    else if (name === 'w:vanish' && this.shown.grandparent === 'w:r') this.hiddenRun = isOn(attributes);
    else if (name === 'w:caps' && this.shown.grandparent === 'w:r') this.capitals = isOn(attributes);
    else if (name === 'w:gridSpan' && cell) cell.columns = Math.max(span(value), 1);
    else if (name === 'w:vMerge' && cell) cell.down = value === 'restart' ? 'restart' : 'continue';
    else if (name === 'w:hMerge' && cell) cell.across = value === 'restart' ? 'restart' : 'continue';
    else if (name === 'w:gridBefore' && table && inRow) table.before = span(value);
    else if (name === 'w:del' && table && inRow) table.deleted = true;
    else if ((name === 'w:del' || name === 'w:moveFrom') && paragraph && this.shown.grandparent === 'w:pPr')
      paragraph.runsOn = true;
  }

  private get flow(): Flow {
    const flow = this.flows.at(-1);
    if (!flow) throw new Error('The body of a document is never left.');
    return flow;
  }

  private say(text: string): void {
    const { paragraph, fields } = this.flow;
    if (!paragraph || this.hiddenRun || text === '' || !fields.shown) return;
    if (/\S/u.test(text)) {
      this.pages.word();
      paragraph.page ??= this.pages.now;
    }
    paragraph.text += this.capitals ? text.toUpperCase() : text;
  }

  private openParagraph(): void {
    if (this.flow.paragraph) this.closeParagraph();
    if (this.inCells === 0) this.line += 1;
    this.hiddenRun = this.capitals = false;
    const paragraph = newParagraph(this.line);
    paragraph.text = this.flow.carried;
    this.flow.carried = '';
    this.flow.paragraph = paragraph;
  }

  private closeParagraph(): void {
    const { flow } = this;
    const { paragraph } = flow;
    if (!paragraph) return;
    flow.paragraph = undefined;
    if (paragraph.runsOn) flow.carried = paragraph.text;
    else flow.blocks.push(...this.linesOf(paragraph));
    flow.blocks.push(...paragraph.boxes);
  }

  private linesOf(paragraph: Paragraph): SourceLine[] {
    const label = this.labelOf(paragraph);
    const typed = typedLines(paragraph.text, label);
    const lone = this.inCells > 0 && typed.length === 0 && label !== '' ? [label] : typed;
    const lines = this.inCells > 0 ? lone : withoutWraps(typed);
    const { line, page } = paragraph;
    return lines.map((text) => ({ text, line, endLine: line, page: page ?? this.pages.now }));
  }

  private labelOf({ list, style }: Paragraph): string {
    const fromStyle = this.styles.listOf(style);
    const numId = list.numId ?? fromStyle?.numId;
    if (numId === undefined || numId === '0') return '';
    return this.labels.next(numId, list.ilvl ?? this.levelBy(numId, style, fromStyle) ?? 0);
  }

  private levelBy(
    numId: string,
    style: string | undefined,
    from: { style: string; ilvl?: number } | undefined,
  ) {
    const own = style === undefined ? undefined : this.labels.levelOfStyle(numId, style);
    return own ?? (from ? (this.labels.levelOfStyle(numId, from.style) ?? from.ilvl) : undefined);
  }

  private openRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    Object.assign(table, { cells: [], before: 0, deleted: false });
    if (this.inCells > 0) return;
    this.line += 1;
    this.pages.openRow();
  }

  private openCell(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (this.inCells === 0) this.pages.openCell();
    this.inCells += 1;
    table.cell = { columns: 1, blocks: [], page: this.pages.now };
    this.flows.push({ blocks: table.cell.blocks, carried: '', fields: new Fields() });
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    this.endFlow();
    this.inCells -= 1;
    const [first] = table.cell.blocks;
    if (first && 'page' in first && first.page !== undefined) table.cell.page = first.page;
    table.cells.push(table.cell);
    table.cell = undefined;
  }

  private closeRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const page = this.inCells === 0 ? this.pages.closeRow() : this.pages.now;
    if (!table.deleted) table.builder.addRow(table.cells, table.before, { line: this.line, page });
  }

  private closeTable(): void {
    const table = this.tables.pop()?.builder.table();
    if (table && table.rows.length > 0) this.flow.blocks.push(table);
  }

  private closeBox(): void {
    const { blocks } = this.endFlow();
    (this.flow.paragraph?.boxes ?? this.flow.blocks).push(...blocks);
  }

  /** What was begun in the flow ends with it. */
  private endFlow(): Flow {
    const { flow } = this;
    if (flow.paragraph) this.closeParagraph();
    if (flow.carried !== '') {
      flow.paragraph = { ...newParagraph(this.line), text: flow.carried };
      flow.carried = '';
      this.closeParagraph();
    }
    if (this.flows.length > 1) this.flows.pop();
    return flow;
  }
}
