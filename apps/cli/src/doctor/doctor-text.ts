import type { Finding } from './finding.js';

const marks = { ok: '✓', warning: '!', missing: '✗' } as const;

const verdicts = {
  vi: { fit: 'Máy này chạy được dondoc.', unfit: 'Còn thiếu những mục có dấu ✗ ở trên.' },
  en: { fit: 'This machine can run dondoc.', unfit: 'What is marked ✗ above is missing.' },
} as const;

/** The findings as lines, each with what to do under it, and the verdict last. */
export function doctorText(findings: readonly Finding[], lang: 'vi' | 'en'): string {
  const width = Math.max(...findings.map((finding) => finding.name.length));
  const lines = findings.flatMap((finding) => [
    `${marks[finding.status]} ${finding.name.padEnd(width)}  ${finding[lang]}`,
    ...(finding.fix ? [`  ${' '.repeat(width)}  → ${finding.fix[lang]}`] : []),
  ]);
  const fit = findings.every((finding) => finding.status !== 'missing');
  return [...lines, '', verdicts[lang][fit ? 'fit' : 'unfit'], ''].join('\n');
}
