import { Column, type ColumnOptions } from 'typeorm';

/** An instant: `timestamptz` in the table, `YYYY-MM-DDTHH:mm:ss.sssZ` in code. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'timestamptz', transformer: { to: (v: unknown) => v, from: isoOf }, ...options });

/** A position of the log: `bigint`, which fits a number for a million years. */
export const PositionColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'bigint', transformer: { to: (v: unknown) => v, from: Number }, ...options });

function isoOf(value: Date | null | undefined): string | null {
  return value ? value.toISOString() : null;
}
