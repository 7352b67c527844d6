interface Field {
  instruction: string;
  /** Between the separator and the end: what Word shows. */
  result: boolean;
}

/** Fields of one flow of text: the result is read, the instruction is not, nor is a table of contents. */
export class Fields {
  private readonly open: Field[] = [];

  mark(kind: string | undefined): void {
    const last = this.open.at(-1);
    if (kind === 'begin') this.open.push({ instruction: '', result: false });
    else if (kind === 'separate' && last) last.result = true;
    else if (kind === 'end') this.open.pop();
  }

  instruct(text: string): void {
    const last = this.open.at(-1);
    if (last && !last.result && last.instruction.length < 100) last.instruction += text;
  }

  /** False inside another field's instruction and inside a table of contents, whose lines stand in the text again. */
  get shown(): boolean {
    return this.open.every(
      ({ instruction, result }, i) =>
        (result || i === this.open.length - 1) && !(result && /^\s*TOC\b/iu.test(instruction)),
    );
  }
}
