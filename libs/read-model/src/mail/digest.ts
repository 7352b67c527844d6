import type { Language, NoticeView } from '@dondoc/contracts';
import { printInstant } from '@dondoc/contracts';
import type { Instant } from '@dondoc/domain';

/** One letter, ready to be sent. */
export interface Digest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface DigestNames {
  /** How the recipient is addressed. */
  readonly recipient: string;
  /** Where the screens are: `https://…`, without a slash at its end; no links without it. */
  readonly baseUrl?: string;
}

type Told = Pick<NoticeView, 'at' | 'ref' | 'taskId' | 'planId' | 'sentence'>;

const WORDS = {
  vi: {
    subject: (n: number, first: string) => (n === 1 ? `Đôn đốc: ${first}` : `Đôn đốc: ${n} nội dung cần xem`),
    dear: (name: string) => `Kính gửi ${name},`,
    intro: (n: number) => `Có ${n} nội dung liên quan đến đồng chí:`,
    task: 'Nhiệm vụ',
    plan: 'Kế hoạch',
    end: 'Thư do hệ thống gửi theo quy tắc nhắc việc; vui lòng không trả lời thư này.',
  },
  en: {
    subject: (n: number, first: string) => (n === 1 ? `dondoc: ${first}` : `dondoc: ${n} matters to look at`),
    dear: (name: string) => `Dear ${name},`,
    intro: (n: number) => (n === 1 ? 'One matter concerns you:' : `${n} matters concern you:`),
    task: 'Task',
    plan: 'Plan',
    end: 'This letter was sent by rule; please do not answer it.',
  },
} as const;

/** All notices of one person in one letter, the oldest first: people get one digest, not a burst. */
export function composeDigest(notices: readonly Told[], names: DigestNames, lang: Language): Digest {
  const words = WORDS[lang];
  const told = [...notices].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const [first] = told;
  const lines = told.map((n) => ({
    ...n,
    head: `${printInstant(n.at as Instant)} – ${subjectOf(n, lang)}`,
    link: linkOf(n, names),
  }));
  return {
    subject: oneLine(words.subject(told.length, first ? subjectOf(first, lang) : '')),
    text: [
      words.dear(names.recipient),
      '',
      words.intro(told.length),
      '',
      ...lines.flatMap((l) => [`- ${l.head}`, `  ${l.sentence}`, ...(l.link ? [`  ${l.link}`] : [])]),
      '',
      words.end,
      '',
    ].join('\n'),
    html: page(lang, [
      `<p>${escape(words.dear(names.recipient))}</p>`,
      `<p>${escape(words.intro(told.length))}</p>`,
      `<ul>${lines.map((l) => `<li><p>${title(l.head, l.link)}<br>${escape(l.sentence)}</p></li>`).join('')}</ul>`,
      `<p>${escape(words.end)}</p>`,
    ]),
  };
}

/** "Nhiệm vụ II.3", "Kế hoạch 07/KH-UBND". */
const subjectOf = ({ planId, ref }: Told, lang: Language): string =>
  `${planId === null ? WORDS[lang].task : WORDS[lang].plan} ${ref}`.trim();

const page = (lang: Language, body: readonly string[]): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"></head><body>${body.join('')}</body></html>`;

const title = (head: string, link: string | undefined): string =>
  link === undefined
    ? `<strong>${escape(head)}</strong>`
    : `<a href="${escape(link)}"><strong>${escape(head)}</strong></a>`;

const linkOf = ({ taskId, planId }: Told, { baseUrl }: DigestNames): string | undefined => {
  if (baseUrl === undefined) return undefined;
  if (planId !== null) return `${baseUrl}/plans/${encodeURIComponent(planId)}?view=plan`;
  return taskId === null ? undefined : `${baseUrl}/tasks/${encodeURIComponent(taskId)}`;
};

/** A subject is one header line: text from a plan must not start another. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] as string);
