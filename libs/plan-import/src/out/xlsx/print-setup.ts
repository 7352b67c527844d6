import type { Feature } from 'write-excel-file/universal';
import type { PlanSheet } from './plan-sheets.js';

/** What the library leaves out: pages as wide as the sheet, the header row on each of them, cells that stay text when edited. */
export function printSetup(sheets: readonly PlanSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            fitToWidth(xml, sheets[sheetIndex]?.landscape === true),
        },
        'xl/workbook.xml': { transform: (xml) => withPrintTitles(xml, sheets) },
        'xl/styles.xml': { transform: asText },
      },
    },
  };
}

const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.79" bottom="0.79" header="0.3" footer="0.3"/>';

function fitToWidth(xml: string, landscape: boolean): string {
  const setup = `<pageSetup paperSize="9"${landscape ? ' orientation="landscape"' : ''} fitToWidth="1" fitToHeight="0"/>`;
  const page = '<headerFooter><oddFooter>&amp;P/&amp;N</oddFooter></headerFooter>';
  return xml
    .replace(/<pageMargins[^>]*\/>|<pageSetup[^>]*\/>/gu, '')
    .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('</worksheet>', `${MARGINS}${setup}${page}</worksheet>`);
}

function withPrintTitles(xml: string, sheets: readonly PlanSheet[]): string {
  const names = sheets.flatMap(({ sheet, stickyRowsCount: row }, i) =>
    row === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${sheet}'!$${row}:$${row}</definedName>`,
        ],
  );
  return xml.replace(
    '<definedNames/>',
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
  );
}

/** As if each text had been typed after an apostrophe: editing "=1+1" does not make it a formula. */
const asText = (xml: string): string =>
  xml.replace(/<cellXfs.*<\/cellXfs>/su, (styles) => styles.replace(/<xf /gu, '<xf quotePrefix="1" '));
