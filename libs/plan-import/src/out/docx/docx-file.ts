import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { TITLE_WORD } from '../words/head-words.js';
import type { PlanForm } from '../words/plan-form.js';
import { annexTable } from './annex-table.js';
import { signatureBlock } from './closing.js';
import { centred, FONT, prose, twips } from './docx-parts.js';
import { letterhead } from './letterhead.js';

const A4 = { width: twips(210), height: twips(297) };
const margin = { top: twips(20), bottom: twips(20), left: twips(30), right: twips(15), header: twips(10) };
/** The page turned: what was the left margin is on top of the binding. */
const turned = { top: twips(20), bottom: twips(15), left: twips(20), right: twips(20), header: twips(10) };

/** The packed file as the library writes it. */
export async function docxFile(form: PlanForm): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: 28 } } } },
    sections: [bodySection(form), annexSection(form)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The number of the page, centred on top, from the second page on. */
const numbered = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
      }),
    ],
  });

function bodySection(form: PlanForm): ISectionOptions {
  const { head, closing } = form;
  const children: FileChild[] = [
    letterhead(head),
    centred(TITLE_WORD, { bold: true }, { spacing: { before: 240 } }),
    centred(head.title, { bold: true }, { spacing: { after: 240 } }),
    ...head.basis.map((line) => prose(line, { italics: true })),
    prose(head.opening),
    ...closing.flatMap(({ heading, paragraphs }) => [
      prose(heading, { bold: true }),
      ...paragraphs.map((text) => prose(text)),
    ]),
    centred('', {}, { spacing: { before: 120 } }),
    ...signatureBlock(form),
  ];
  return {
    properties: { titlePage: true, page: { size: A4, margin } },
    headers: { default: numbered(), first: new Header({ children: [new Paragraph({})] }) },
    children,
  };
}

function annexSection({ annex }: PlanForm): ISectionOptions {
  const [word = '', title = '', beside = ''] = annex.title;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: turned },
    },
    headers: { default: numbered() },
    children: [
      centred(word, { bold: true }),
      centred(title, { bold: true }),
      centred(beside, { italics: true }, { spacing: { after: 160 } }),
      annexTable(annex),
    ],
  };
}
