/**
 * What the words of a row do not say, or say otherwise; printed in "Ghi chú" as `[Thời hạn: …] [Chỉ tiêu: …]`, so that
 * nothing the plan holds of a task is out of sight.
 */
export const addedLabels = {
  deadline: 'Thời hạn',
  milestones: 'Mốc',
  targets: 'Chỉ tiêu',
  doneBy: 'Văn bản hoàn thành',
} as const;
export type Added = Partial<Record<keyof typeof addedLabels, string>>;

/** The words hold figures that are no targets. */
export const NO_TARGET = 'không';
