import { foldInPlace } from '../text/vietnamese.js';

/** Usual names of departments, without their head; "và" stands for every way of binding ("Giáo dục - Đào tạo"). */
const NAMES = `nội vụ|tư pháp|tài chính|công thương|y tế|xây dựng|ngoại vụ|du lịch|giao thông vận tải|giao thông|kế hoạch và đầu tư|tài chính và kế hoạch|khoa học và công nghệ|khoa học|công nghệ|giáo dục và đào tạo|giáo dục|thông tin và truyền thông|tài nguyên và môi trường|nông nghiệp và môi trường|nông nghiệp và phát triển nông thôn|nông nghiệp và ptnt|nông nghiệp|lao động và thương binh và xã hội|lao động|văn hóa và thể thao và du lịch|văn hóa và thể thao|văn hóa và thông tin|văn hóa và xã hội|văn hóa và khoa học và thông tin|dân tộc và tôn giáo|dân tộc|quy hoạch và kiến trúc|quản lý đô thị|kinh tế và hạ tầng và đô thị|kinh tế và hạ tầng|kinh tế`;

const written = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(' va ', String.raw`(?:\s*[,&–-]\s*|\s+va\s+|\s*,\s*va\s+)`)
    .replaceAll(' ', String.raw`\s+`);

const anyOfThem = NAMES.split('|')
  .sort((a, b) => b.length - a.length)
  .map(written)
  .join('|');

/** At the place where it is asked, in folded words, with nothing of a name behind it. */
const known = new RegExp(`(?:${anyOfThem})(?=\\s*(?:[,;.]|va\\s|cung\\s|$))`, 'uy');

/** The name of a department that stands at this place of a folded text; its length, or 0. */
export function departmentNameAt(folded: string, at: number): number {
  known.lastIndex = at;
  return known.exec(folded)?.[0].length ?? 0;
}

/** Behind one of them these words are the rest of a name that is bound otherwise ("Sở Khoa học công nghệ"). */
const PARTS =
  /^ (?:va|cong nghe|dao tao|moi truong|phat trien nong thon|ptnt|thuong binh|xa hoi|the thao|du lich|truyen thong|thong tin|dau tu|van tai|ton giao|kien truc|ha tang|do thi|thuong mai|vat gia)(?![a-z])/u;
const begins = new RegExp(`(?:${anyOfThem})(?![a-z])`, 'uy');

/** No name is longer, with the words it may be bound by. */
const LONGEST = 120;

/** Where the known name ends that begins at this place of a printed text and is whole, or 0. */
export function departmentNameBefore(text: string, at: number): number {
  // Asked at many places of one text: only what may be the name is folded.
  const folded = foldInPlace(text.slice(at, at + LONGEST));
  begins.lastIndex = 0;
  const size = begins.exec(folded)?.[0].length ?? 0;
  return size === 0 || PARTS.test(folded.slice(size)) ? 0 : at + size;
}
