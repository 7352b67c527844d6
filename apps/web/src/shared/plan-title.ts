const properRun = /(?<=\s)\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*)*/gu;
const placeWord = /(?:THÀNH PHỐ|TỈNH|PHƯỜNG|XÃ|ĐẶC KHU)\s+(.+)$/u;

const titleCase = (words: string): string =>
  words
    .split(' ')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1).toLocaleLowerCase('vi'))
    .join(' ');

/** Names inside the issuer's own name: of "Ủy ban nhân dân thành phố Lam Giang" it is "Lam Giang". */
function properNames(issuer: string): readonly string[] {
  const place = issuer === issuer.toUpperCase() ? placeWord.exec(issuer)?.[1] : undefined;
  return place ? [titleCase(place)] : (issuer.match(properRun) ?? []);
}

/** Titles of plans are printed in capitals; on a screen they are sentences, with the issuer's place still a name. */
export function planTitle(title: string, issuer = ''): string {
  if (title !== title.toUpperCase()) return title;
  const lower = title.toLocaleLowerCase('vi');
  const named = properNames(issuer).reduce(
    (text, name) => text.replaceAll(name.toLocaleLowerCase('vi'), name),
    lower,
  );
  return named.charAt(0).toLocaleUpperCase('vi') + named.slice(1);
}
