import type { Archive } from '../archive/archive.js';
import { readXml } from '../archive/read-xml.js';
import { relationshipsOf } from '../archive/relationships.js';
import { footnotesLeftOut } from '../../warnings.js';
import type { ReadBlocks } from '../read-blocks.js';
import { isTable, type SourceBlock } from '../source-block.js';
import { BodyReader } from './body-reader.js';
import { ListLabels } from './list-labels.js';
import { listsOf } from './numbering-definitions.js';
import { paragraphStylesOf } from './paragraph-styles.js';

/**
 * The paragraphs and tables of a Word document as Word shows them: numbers of lists before their paragraphs, tracked
 * changes as accepted, hidden text, heads and feet of pages and comments left out. `part` is the main part.
 * Throws `plan-file-damaged`, `plan-file-unsafe`, `plan-archive-too-large`.
 */
export function blocksOfDocx(
  archive: Archive,
  part: string,
  onProgress: (done: number) => void = () => {},
): ReadBlocks {
  const related = relationshipsOf(archive, part);
  const partOf = (type: string) => related.find((r) => r.type === type && archive.has(r.target))?.target;
  const labels = new ListLabels(listsOf(archive, partOf('numbering')));
  const body = new BodyReader(labels, paragraphStylesOf(archive, partOf('styles')), onProgress);
  readXml(archive, part, body);
  if (!body.pages.known) body.blocks.forEach(withoutPages);
  return { blocks: body.blocks, notes: body.footnotes > 0 ? [footnotesLeftOut(body.footnotes)] : [] };
}

function withoutPages(block: SourceBlock): void {
  const places = isTable(block) ? block.rows.flatMap((row) => [row, ...row.cells]) : [block];
  for (const place of places) delete place.page;
}
