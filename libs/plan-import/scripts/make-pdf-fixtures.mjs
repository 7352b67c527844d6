// Writes the documents the PDF fixtures were printed from, and the texts they must be read back as:
// `node libs/plan-import/scripts/make-pdf-fixtures.mjs OUT`. How they are printed, locked and scanned is in
// fixtures/pdf/README.md.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Packer } from 'docx';
import { annexDocument } from './pdf-fixtures/annex.mjs';
import { annexHead, annexRows } from './pdf-fixtures/annex-text.mjs';
import { legacyPage, memoPage, mergedPage, unruledPage, unruledRows } from './pdf-fixtures/pages.mjs';
import { proseDocument } from './pdf-fixtures/prose.mjs';
import { proseHead, proseLines, proseTail } from './pdf-fixtures/prose-text.mjs';

const out = process.argv[2] ?? '.';
await mkdir(out, { recursive: true });
await writeFile(join(out, 'prose.docx'), await Packer.toBuffer(proseDocument()));
await writeFile(join(out, 'annex.docx'), await Packer.toBuffer(annexDocument()));
await writeFile(join(out, 'unruled.html'), unruledPage());
await writeFile(join(out, 'memo.html'), memoPage());
await writeFile(join(out, 'legacy.html'), legacyPage());
await writeFile(join(out, 'merged.html'), mergedPage());
await writeFile(
  join(out, 'expected.json'),
  `${JSON.stringify({ prose: [...proseHead, ...proseLines, ...proseTail], annex: [annexHead, ...annexRows.map(cells)], unruled: unruledRows }, null, 1)}\n`,
);

/** As it must be read: a merged cell once, the paragraphs of a cell in one line. */
function cells(row) {
  const texts = row.split('|').map((t) => t.trim().replace(/^v:/u, '').replaceAll(' // ', ' '));
  return texts.filter((t) => t !== '^');
}
