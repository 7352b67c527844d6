interface Row {
  /** The page the row begins on. */
  from: number;
  /** The page it ends on. */
  to: number;
  /** A break before its first words has been counted. */
  turned: boolean;
  /** Words of the cell that is being read. */
  words: boolean;
}

/**
 * Pages as the last program that laid the document out has left them (`w:lastRenderedPageBreak`), and breaks that
 * somebody set. A set break is usually followed by a rendered one: they are one. The cells of a row stand side by side:
 * a row turns as many pages as the cell that turns most.
 */
export class Pages {
  /** 1-based. */
  now = 1;
  /** Without any break it cannot be told whether the document has one page or many. */
  known = false;
  private justSet = false;
  private row: Row | undefined;

  set(): void {
    this.turn();
    this.justSet = true;
  }

  rendered(): void {
    const again = this.row?.turned === true && !this.row.words;
    if (!this.justSet && !again) this.turn();
    this.justSet = false;
  }

  word(): void {
    this.justSet = false;
    if (this.row) this.row.words = true;
  }

  openRow(): void {
    this.row = { from: this.now, to: this.now, turned: false, words: false };
  }

  openCell(): void {
    if (!this.row) return;
    this.now = this.row.from;
    this.row.words = false;
  }

  /** Gives the page the row began on. */
  closeRow(): number {
    const from = this.row?.from ?? this.now;
    this.now = Math.max(this.now, this.row?.to ?? 0);
    this.row = undefined;
    return from;
  }

  private turn(): void {
    this.known = true;
    this.now += 1;
    if (!this.row) return;
    if (!this.row.words) {
      this.row.turned = true;
      this.row.from = this.now;
    }
    this.row.to = Math.max(this.row.to, this.now);
  }
}
