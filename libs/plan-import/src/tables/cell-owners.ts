import type { SourceCell } from '../front-ends/source-block.js';
import type { LabelledValue } from '../structure/labelled.js';
import { labelsIn, type LabelKind } from '../structure/labels.js';
import { spanIn } from '../structure/span.js';
import { foldInPlace } from '../text/vietnamese.js';
import { unitsInCell } from './cell-lines.js';

type Part = [LabelKind, string];

/** Who a cell names, each part under what the cell itself says of it ("Chủ trì: …; Phối hợp: …"), else its column. */
export function ownersOfCell(kind: LabelKind, cell: SourceCell): LabelledValue[] {
  const text = unitsInCell(cell);
  const parts = kind === 'support' ? null : (labelledParts(kind, text) ?? saidAfter(text));
  return (parts ?? [[kind, text] satisfies Part]).map(([as, value]) => ({
    kind: as,
    value,
    line: cell.line,
    span: spanIn(cell),
  }));
}

const OWNERS = new Set<LabelKind>(['lead', 'support', 'executor']);

function labelledParts(kind: LabelKind, text: string): Part[] | null {
  const labels = labelsIn(foldInPlace(text));
  const [first] = labels;
  if (!first || !labels.every((l) => OWNERS.has(l.kind))) return null;
  const parts = labels.map((label, i): Part => [
    label.kind,
    trimmed(text.slice(label.valueStart, labels[i + 1]?.start ?? text.length)),
  ]);
  return [[kind, trimmed(text.slice(0, first.start))] satisfies Part, ...parts].filter(
    ([, value]) => value !== '',
  );
}

const trimmed = (value: string): string => value.replace(/^[\s;,.–-]+|[\s(;,.–-]+$/gu, '');

/** "Bộ CHQS tỉnh chủ trì, Công an tỉnh phối hợp". */
function saidAfter(text: string): Part[] | null {
  const said =
    /^([^:]{2,200}?)[\s,]+\(?chủ trì(?: thực hiện)?\)?\s*[,;.]\s*(?!phối hợp|cùng )([^:]{2,300}?)\s+\(?(?:cùng )?phối hợp(?: thực hiện)?\)?\s*[.;]?$/iu.exec(
      text,
    );
  const [, lead = '', support = ''] = said ?? [];
  if (!said || /phối hợp|chủ trì/iu.test(lead + support)) return null;
  return [
    ['lead', lead],
    ['support', support],
  ];
}
