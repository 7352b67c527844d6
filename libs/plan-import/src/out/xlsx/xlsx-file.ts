import writeXlsxFile from 'write-excel-file/universal';
import type { PlanSheet } from './plan-sheets.js';
import { printSetup } from './print-setup.js';

/** The packed file as the library writes it. */
export async function xlsxFile(sheets: readonly PlanSheet[]): Promise<Uint8Array> {
  const file = writeXlsxFile(
    sheets.map(({ sheet, data, columns, landscape, stickyRowsCount }) => ({
      ...{ sheet, data, columns },
      ...(landscape ? { orientation: 'landscape' as const } : {}),
      ...(stickyRowsCount > 0 ? { stickyRowsCount } : {}),
    })),
    { fontFamily: 'Times New Roman', fontSize: 12, features: [printSetup(sheets)] },
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}
