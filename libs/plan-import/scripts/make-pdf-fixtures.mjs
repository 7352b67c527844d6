// Writes the documents the PDF fixtures were printed from: `node libs/plan-import/scripts/make-pdf-fixtures.mjs OUT`.
// How they are printed, locked and scanned is in fixtures/pdf/README.md.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Packer } from 'docx';
import { annexDocument } from './pdf-fixtures/annex.mjs';
import { legacyPage, memoPage, unruledPage } from './pdf-fixtures/pages.mjs';
import { proseDocument } from './pdf-fixtures/prose.mjs';

const out = process.argv[2] ?? '.';
await mkdir(out, { recursive: true });
await writeFile(join(out, 'prose.docx'), await Packer.toBuffer(proseDocument()));
await writeFile(join(out, 'annex.docx'), await Packer.toBuffer(annexDocument()));
await writeFile(join(out, 'unruled.html'), unruledPage());
await writeFile(join(out, 'memo.html'), memoPage());
await writeFile(join(out, 'legacy.html'), legacyPage());
