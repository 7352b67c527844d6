export type XmlAttributes = Readonly<Record<string, string>>;

/** The prefix by which the code calls each namespace; both the transitional and the strict form (ISO/IEC 29500). */
const usual: [RegExp, string][] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/u, 'w'],
  [/\/spreadsheetml\/(?:2006\/)?main$/u, ''],
  [/\/markup-compatibility\/2006$/u, 'mc'],
  [/\/officeDocument\/(?:2006\/)?relationships$/u, 'r'],
  [/\/officeDocument\/(?:2006\/)?math$/u, 'm'],
  [/\/package\/2006\/relationships$/u, ''],
];

/** Files may call a namespace as they like; nearly all use the usual prefixes, and then nothing is renamed. */
export function standardPrefixes() {
  const renamed = new Map<string, string>();
  const rename = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const to = renamed.get(prefix);
    if (to === undefined) return name;
    const local = name.slice(colon + 1);
    return to === '' ? local : `${to}:${local}`;
  };
  return {
    learn(attributes: XmlAttributes): void {
      for (const key in attributes) {
        if (!key.startsWith('xmlns')) continue;
        const prefix = key.slice('xmlns:'.length);
        const to = usual.find(([uri]) => uri.test(attributes[key] ?? ''))?.[1];
        if (to !== undefined && to !== prefix) renamed.set(prefix, to);
      }
    },
    nameOf: (name: string): string => (renamed.size === 0 ? name : rename(name)),
    /** An attribute without a prefix belongs to no namespace. */
    attributesOf: (attributes: XmlAttributes): XmlAttributes =>
      renamed.size === 0
        ? attributes
        : Object.fromEntries(
            Object.entries(attributes).map(([key, value]) => [key.includes(':') ? rename(key) : key, value]),
          ),
  };
}
