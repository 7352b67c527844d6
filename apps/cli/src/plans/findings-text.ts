import { CLARITY_WORDS, SEVERITY_WORDS, type Language, type PlanFindingView } from '@dondoc/contracts';
import { CLARITIES } from '@dondoc/domain';
import { toldOnce } from './told-once.js';

const placeOf = ({ line, page }: PlanFindingView, lang: Language): string => {
  if (line === null) return '';
  const at = lang === 'vi' ? `dòng ${line}` : `line ${line}`;
  return page === null ? `${at}: ` : `${lang === 'vi' ? `trang ${page}` : `page ${page}`}, ${at}: `;
};

function lineOf(finding: PlanFindingView, others: readonly PlanFindingView[], lang: Language): string {
  const more =
    others.length === 0
      ? ''
      : `${lang === 'vi' ? ' Cũng vậy' : ' Likewise'} (${others.length}): ${others.map(({ ref }) => ref).join(', ')}.`;
  const mark = finding.severity === 'must' ? '!' : '-';
  return `  ${mark} ${placeOf(finding, lang)}${finding.sentence}${more} [${finding.code}]`;
}

/** Findings of one clarity: each in its order, those alike that only should be looked at together. */
const linesOf = (findings: readonly PlanFindingView[], lang: Language): string[] =>
  toldOnce(findings, ({ severity }) => severity === 'should').map(({ first, others }) =>
    lineOf(first, others, lang),
  );

/** Grouped by the five clarities, as an official goes through a plan; within each what must be mended first. */
export function findingsText(findings: readonly PlanFindingView[], lang: Language): string[] {
  return CLARITIES.flatMap((clarity) => {
    const own = findings.filter((finding) => finding.clarity === clarity);
    return own.length === 0 ? [] : [CLARITY_WORDS[clarity][lang], ...linesOf(own, lang)];
  });
}

/** How many must be mended and how many looked at. */
export function countsText(findings: readonly PlanFindingView[], lang: Language): string {
  const of = (severity: PlanFindingView['severity']) =>
    `${findings.filter((finding) => finding.severity === severity).length} ${SEVERITY_WORDS[severity][lang]}`;
  return `${of('must')} (!), ${of('should')} (-)`;
}
