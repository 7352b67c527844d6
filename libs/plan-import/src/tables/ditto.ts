import type { SourceCell } from '../front-ends/source-block.js';
import type { ColumnKind } from './column-kind.js';

const DITTO = /^[-–(\s]*(?:n\.?t\.?|như trên|như nhau)[-–).\s]*$|^[-–\s]*(?:\/{2,}|["”“″〃]|'')[-–\s]*$/iu;
const KINDS = new Set<ColumnKind | null>(['lead', 'support', 'owners', 'executor', 'time', 'start']);

type Cells = ReadonlyMap<number, SourceCell>;

/** Puts the words of the task above in the place of "nt", "Như trên", `//`; nothing where nothing stands above. */
export function withoutDittos(
  cells: Cells,
  above: Cells | undefined,
  isDitto: (column: number) => boolean,
): Cells {
  return new Map(
    [...cells].flatMap(([column, cell]): [number, SourceCell][] => {
      if (!isDitto(column) || !DITTO.test(cell.text)) return [[column, cell]];
      const said = above?.get(column);
      return said ? [[column, said]] : [];
    }),
  );
}

/** Columns in which a row may say that the one above holds: who and when. */
export const saysDitto =
  (kinds: readonly (ColumnKind | null)[], term?: number) =>
  (column: number): boolean =>
    column === term || KINDS.has(kinds[column] ?? null);
