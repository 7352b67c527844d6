/**
 * Words of a document or a file's name as a terminal may show them: control characters, with which a document could
 * move the cursor, hide text or set the window's title, are shown as one sign each. Line ends and tabs stay.
 */
export const forTerminal = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu, '\uFFFD');
