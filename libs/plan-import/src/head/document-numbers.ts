const NUMBER =
  /(?<![\p{L}\d/]|\d\.)(?:\d{1,3}\.)?\d{1,5}(?:\/\d{4})?(?:\/|-)(?=\p{Lu})[\p{L}\d]+(?:[-/]\s?\p{Lu}[\p{L}\d]*)*/gu;

/** Numbers of documents in a text, each once, without stray spaces: `06/QĐ-TTg`, `45/2020/NĐ-CP`, `999-KL/TU`, `21.4/GĐN`. */
export const documentNumbers = (text: string): string[] => [
  ...new Set([...text.matchAll(NUMBER)].map((m) => m[0].replace(/\s/gu, ''))),
];
