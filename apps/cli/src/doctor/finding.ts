/** One thing dondoc looks at on a machine. `missing`: it cannot run so; `warning`: it can, with less. */
export interface Finding {
  /** Kebab-case key, the same in every language. */
  readonly name: string;
  readonly status: 'ok' | 'warning' | 'missing';
  readonly vi: string;
  readonly en: string;
  /** What to do about it. */
  readonly fix?: { readonly vi: string; readonly en: string };
}

export type Check = () => Finding | Promise<Finding>;
