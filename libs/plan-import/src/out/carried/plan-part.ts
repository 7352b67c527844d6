import { SaxesParser } from 'saxes';

/** Namespace of the part in which an office file carries its plan; the figure is that of the form. */
export const PLAN_NAMESPACE = 'urn:dondoc:plan:1';

const escaped: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
const beyondXml = /[\u007F-\u009F\uFFFE\uFFFF]/gu;

/** JSON leaves no control character and no half of a surrogate pair unescaped; the rest that XML refuses is escaped here. */
export function planPart(json: string): string {
  const text = json
    .replace(beyondXml, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[<>&]/gu, (c) => escaped[c] ?? c);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<plan xmlns="${PLAN_NAMESPACE}">${text}</plan>`;
}

/** The JSON in a part, or null for a part that is not ours. Nothing outside the text is followed. */
export function jsonInPart(xml: string): string | null {
  if (!xml.slice(0, 500).includes(PLAN_NAMESPACE)) return null;
  let text = '';
  let root: { name: string; uri: string } | null = null;
  let sound = true;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, uri }) => {
    if (root) sound = false;
    root ??= { name: local, uri };
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('cdata', (piece) => (text += piece));
  parser.on('doctype', () => (sound = false));
  parser.on('error', () => (sound = false));
  parser.write(xml).close();
  const found = root as { name: string; uri: string } | null;
  return sound && found?.name === 'plan' && found.uri === PLAN_NAMESPACE ? text.trim() : null;
}
