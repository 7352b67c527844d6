/** One wrong setting: the variable's name and one sentence in each language. */
export interface ConfigFault {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
}

/** Thrown by {@link loadConfig} with every fault found, so that one reading of the message is enough to mend them all. */
export class ConfigError extends Error {
  readonly code = 'config-invalid';
  readonly vi: string;
  readonly en: string;

  constructor(readonly faults: readonly ConfigFault[]) {
    const list = (pick: (fault: ConfigFault) => string) =>
      faults.map((fault) => `\n  ${fault.name}: ${pick(fault)}`).join('');
    const en = `These settings must be corrected before dondoc can start:${list((f) => f.en)}`;
    super(en);
    this.name = 'ConfigError';
    this.en = en;
    this.vi = `Cần sửa các thiết lập sau trước khi chạy dondoc:${list((f) => f.vi)}`;
  }
}
