import { getResolvedPDFJS } from 'unpdf';
import { PlanReadError } from '../../plan-read-error.js';
import type { PageMarks } from './marks.js';
import { matrixOf } from './matrix.js';
import { marksOfPage, type Dictionary } from './read-page.js';
import type { FontMeasure } from './text-state.js';
import { transferBuffers } from './transfer-buffers.js';

export const MOST_PAGES = 3000;

/** An open PDF, read one page at a time. */
export interface OpenPdf {
  pages: number;
  marksOf(page: number): Promise<PageMarks>;
  close(): Promise<void>;
}

/** Nothing is fetched, evaluated, drawn or decoded that is not text or a line. */
const QUIET = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  disableAutoFetch: true,
  disableStream: true,
  maxImageSize: 1,
  verbosity: 0,
};
/** What is typed onto a page is drawn with it; nothing is filled in or run. */
const WITH_ANNOTATIONS = { annotationMode: 1 };

/** Throws PlanReadError `plan-file-encrypted`, `plan-file-damaged`, or `plan-read-stopped` (too many pages). */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  transferBuffers();
  const { getDocument, OPS } = await getResolvedPDFJS();
  // pdf.js takes the buffer away from whoever handed it in, and refuses Node's own kind of array.
  const loading = getDocument({ data: Uint8Array.from(bytes), ...QUIET });
  const close = () => loading.destroy();
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > MOST_PAGES)
      throw new PlanReadError('plan-read-stopped', { limit: `${MOST_PAGES} trang` });
    const marksOf = async (number: number): Promise<PageMarks> => {
      const page = await pdf.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const operators = await page.getOperatorList(WITH_ANNOTATIONS);
      const fonts = new Map<string, FontMeasure>();
      const font = (name: string) => remembered(fonts, name, () => measureOf(page.commonObjs, name));
      const dictionary: Dictionary = { ops: OPS, font };
      const frame = {
        page: number,
        width: view.width,
        height: view.height,
        base: matrixOf(view.transform),
      };
      const marks = marksOfPage(operators, frame, dictionary);
      page.cleanup();
      // Fonts pile up where each part of a joined file brought its own.
      if (number % 100 === 0) await pdf.cleanup();
      return marks;
    };
    return { pages: pdf.numPages, marksOf: (page) => marksOf(page).catch(refused), close };
  } catch (cause) {
    await close().catch(() => undefined);
    return refused(cause);
  }
}

interface Objects {
  has(name: string): boolean;
  get(name: string): unknown;
}

function measureOf(objects: Objects, name: string): FontMeasure {
  const font = (objects.has(name) ? objects.get(name) : null) as {
    name?: string;
    bold?: boolean;
    black?: boolean;
    fontMatrix?: number[];
  } | null;
  const scale = Math.abs(font?.fontMatrix?.[0] ?? 0) || 0.001;
  const bold = font?.bold === true || font?.black === true || /bold|black|heavy/iu.test(font?.name ?? '');
  return { scale, bold };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Whatever pdf.js stumbles over is the file's fault: it is the document that cannot be read. */
function refused(cause: unknown): never {
  if (cause instanceof PlanReadError) throw cause;
  if ((cause as Error | null)?.name === 'PasswordException') throw new PlanReadError('plan-file-encrypted');
  throw new PlanReadError('plan-file-damaged');
}
