import { foldText } from '@dondoc/domain';
import type { PlanDocument } from '@dondoc/plan-import';

/** Whose plan it is: the level of its people's committee, and how that level and place are written at the end of a name. */
export interface PlanLevel {
  /** 1 commune, 2 district or a city under a province, 3 province or a city under the Government. */
  readonly rank: 1 | 2 | 3;
  /** Folded: "phuong", "thanh pho" … */
  readonly word: string;
  /** Folded, empty where the plan does not name its place. */
  readonly place: string;
}

const RANKS: Record<string, PlanLevel['rank']> = {
  phuong: 1,
  xa: 1,
  'thi tran': 1,
  huyen: 2,
  quan: 2,
  'thi xa': 2,
  tinh: 3,
  'thanh pho': 3,
};
const WORDS = 'thi tran|thi xa|thanh pho|tp|phuong|xa|huyen|quan|tinh';
const OF_PLACE = new RegExp(`\\b(?:ubnd|uy ban nhan dan|dia ban) (${WORDS})(?: (.*))?$`);
const AT_END = new RegExp(` (${WORDS})$`);

const inFull = (word: string): string => (word === 'tp' ? 'thanh pho' : word);
/** "thành phố Huế năm 2025" → "hue". */
const placeIn = (rest: string): string => rest.replace(/ (?:nam|giai doan|quy|den nam)\b.*$/, '').trim();

/** A city whose sections are "phòng" stands under a province, whose own departments are "sở". */
function rankOf(word: string, document: PlanDocument): PlanLevel['rank'] {
  const rank = RANKS[word] ?? 3;
  if (word !== 'thanh pho') return rank;
  const names = document.tasks.flatMap((t) => [...t.leads, ...t.supports]).map(foldText);
  const many = (opening: string) => new Set(names.filter((n) => n.startsWith(opening))).size;
  return many('phong ') > many('so ') ? 2 : 3;
}

/** By the issuer, else by the title, else by the police that the plan names; a city where nothing says so. */
export function levelOf(document: PlanDocument): PlanLevel {
  const { issuer, title } = document.plan;
  const units = document.tasks.flatMap((t) => [...t.leads, ...t.supports]);
  for (const text of [issuer ?? '', title].map(foldText)) {
    const [, word, rest] = OF_PLACE.exec(text) ?? [];
    if (word) return { rank: rankOf(inFull(word), document), word: inFull(word), place: placeIn(rest ?? '') };
  }
  const police = units.map(foldText).find((n) => n.startsWith('cong an ') && AT_END.test(n));
  const word = inFull(AT_END.exec(police ?? '')?.[1] ?? 'thanh pho');
  return { rank: rankOf(word, document), word, place: '' };
}

const ABOVE_ALL = /(?<!\p{L})(?:chính phủ|trung ương)(?!\p{L})/iu;
const OF_PROVINCE = /^sở (?!tại)|(?<!\p{L})tỉnh(?!\p{L})/iu;
const OF_DISTRICT = /(?<!\p{L})(?:thành phố|tp|quận|huyện|thị xã)(?!\p{L})/iu;

/** A body of a higher level than the plan's: it can be asked, not told. */
export function isAbove(name: string, level: PlanLevel): boolean {
  return (
    ABOVE_ALL.test(name) ||
    (level.rank < 3 && OF_PROVINCE.test(name)) ||
    (level.rank === 1 && OF_DISTRICT.test(name))
  );
}
