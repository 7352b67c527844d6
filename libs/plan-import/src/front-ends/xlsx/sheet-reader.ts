import { PlanReadError } from '../../plan-read-error.js';
import type { XmlAttributes, XmlHandler } from '../archive/read-xml.js';
import { cellPlace, cellRange, type CellPlace, type CellRange } from './cell-place.js';
import { printedNumber } from './printed-number.js';
import { RichText, withoutEscapes } from './shared-strings.js';

/** What one sheet may hold, and all of them together; counted by what is there, whatever the sheet says of its size. */
export const sheetLimits = { columns: 200, rows: 50_000, cells: 500_000 };

/** What Excel has. */
const COLUMNS = 16_384;
const ROWS = 1_048_576;
const MERGES = 100_000;

export interface SheetCell extends CellPlace {
  text: string;
}

/** What the cells of all sheets share. */
export interface SheetContext {
  sharedStrings: readonly string[];
  formats: readonly string[];
  from1904: boolean;
  /** Cells with content read so far, over all sheets. */
  cells: number;
}

/** Reads the cells of a sheet as a stream; formulas are never evaluated, their last value is taken. */
export class SheetReader implements XmlHandler {
  readonly cells: SheetCell[] = [];
  readonly merges: CellRange[] = [];
  /** Formulas whose value the file does not hold. */
  withoutValue = 0;
  private readonly columns = new Set<number>();
  private rows = 0;
  private lastRow = -1;
  private row = -1;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private inValue = false;
  private formula = false;
  private rich: RichText | undefined;
  private inCell = false;

  constructor(
    private readonly name: string,
    private readonly context: SheetContext,
    readonly progress: (done: number) => void = () => {},
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'mergeCell') this.merge(attributes['ref'] ?? '');
    else if (!this.inCell) return;
    else if (name === 'v') this.inValue = true;
    else if (name === 'f') this.formula = true;
    else if (name === 'is') this.rich = new RichText();
    else this.rich?.open(name);
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else this.rich?.close(name);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else this.rich?.add(text);
  }

  private openRow({ r }: XmlAttributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    if (!(this.row >= 0)) throw new PlanReadError('plan-file-damaged');
  }

  private openCell({ r, t, s }: XmlAttributes): void {
    const place = r === undefined ? { column: this.column + 1, row: this.row } : cellPlace(r);
    if (!place) throw new PlanReadError('plan-file-damaged');
    ({ column: this.column, row: this.row } = place);
    this.type = t ?? 'n';
    this.style = Number(s ?? 0);
    this.value = '';
    this.rich = undefined;
    this.formula = false;
    this.inCell = true;
  }

  private closeCell(): void {
    this.inCell = false;
    const text = this.shown();
    this.rich = undefined;
    if (this.formula && text === '') this.withoutValue += 1;
    if (text.trim() === '') return;
    this.count();
    this.cells.push({ column: this.column, row: this.row, text });
  }

  private shown(): string {
    if (this.rich) return withoutEscapes(this.rich.text);
    if (this.value === '') return '';
    if (this.type === 's') return this.context.sharedStrings[Number(this.value)] ?? '';
    if (this.type === 'b') return this.value === '1' ? 'TRUE' : 'FALSE';
    if (this.type === 'd') return isoDay(this.value);
    const number = Number(this.value);
    if (this.type !== 'n' || !Number.isFinite(number)) return withoutEscapes(this.value);
    return printedNumber(number, this.context.formats[this.style] ?? 'General', this.context.from1904);
  }

  private count(): void {
    this.columns.add(this.column);
    if (this.row !== this.lastRow) this.rows += 1;
    this.lastRow = this.row;
    this.context.cells += 1;
    if (this.columns.size > sheetLimits.columns || this.column >= COLUMNS) throw this.tooLarge('columns');
    if (this.rows > sheetLimits.rows || this.row >= ROWS) throw this.tooLarge('rows');
    if (this.context.cells > sheetLimits.cells) throw this.tooLarge('cells');
  }

  private tooLarge(what: keyof typeof sheetLimits): PlanReadError {
    const limit = String(sheetLimits[what]).replace(/\B(?=(?:\d{3})+$)/gu, '.');
    return new PlanReadError('plan-sheet-too-large', { sheet: this.name.slice(0, 100), what, limit });
  }

  private merge(reference: string): void {
    const range = cellRange(reference);
    if (range && this.merges.length < MERGES) this.merges.push(range);
  }
}

const isoDay = (value: string): string => value.replace(/^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/u, '$3/$2/$1');
