// Draws the table of settings in docs/deployment.md from libs/config; --check only compares.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'libs', 'config', 'src');
export const deploymentFile = join(root, 'docs', 'deployment.md');
const begin = '<!-- settings: drawn by scripts/draw-settings.mjs, not by hand -->';
const end = '<!-- end of settings -->';

/** What the type of the configuration says of each variable: its meaning, and its default in words. */
export function readComments(text) {
  const found = [...text.matchAll(/\/\*\* (DONDOC_[A-Z_]+): (.+?) \*\//g)].map(([, name, words]) => {
    const [meaning, fallback = ''] = words
      .replace(/ (No default|Secret)\.(?= |$)/g, '')
      .split(/ Default:? /, 2);
    return [name, { meaning: meaning.replace(/\.$/, ''), fallback: fallback.replace(/\.$/, '') }];
  });
  return Object.fromEntries(found);
}

/** As a person writes it in the environment; nothing for what has no default. */
function printed(value) {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  return typeof value === 'object' ? value.kind : String(value);
}

/** The default in words, which must begin with the one in force. */
function defaultOf({ name, fallback, required }, words) {
  if (required) return 'none: must be set; `npm start` sets it itself';
  const value = printed(fallback);
  if (!words || !words.startsWith(value))
    throw new Error(`${name}: the comment of its type says "${words}" but its default is "${value}"`);
  return value === '' ? words : `\`${value}\`${words.slice(value.length)}`;
}

const cell = (text) => text.replaceAll('|', '\\|');

function row(setting, comments) {
  const comment = comments[setting.name];
  if (!comment)
    throw new Error(`${setting.name}: its type has no comment of the form "NAME: meaning. Default …"`);
  const secret = setting.secret ? ` Secret: may come as \`${setting.name}_FILE\`.` : '';
  const rule = `${setting.en.replace(/^must /, '')}.${secret}`;
  return [`\`${setting.name}\``, comment.meaning, defaultOf(setting, comment.fallback), rule];
}

/** The table, from `settings` and the text of dondoc-config.ts. */
export function drawSettings(settings, typeText) {
  const comments = readComments(typeText);
  const rows = Object.values(settings).map((setting) => row(setting, comments));
  const lines = [
    ['variable', 'what it is', 'default', 'its value must …'],
    ['---', '---', '---', '---'],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

/** The document with the table between its two marks. */
export function withTable(document, table) {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/deployment.md has lost its marks ${begin} and ${end}`);
  return `${document.slice(0, from)}${begin}\n\n${table}\n\n${document.slice(to)}`;
}

export const typeText = () => readFileSync(join(source, 'dondoc-config.ts'), 'utf8');

/** The settings as their sources are now, never a stale build; beside node_modules, where zod is found. */
async function loadSettings() {
  const { transformSync } = await import('@swc/core');
  const { swcOptions } = await import('./swc-options.mjs');
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const out = mkdtempSync(join(cache, 'dondoc-settings-'));
  try {
    writeFileSync(join(out, 'package.json'), '{"type":"module"}');
    for (const file of readdirSync(source).filter((f) => /(?<!\.spec)\.ts$/.test(f))) {
      const { code } = transformSync(readFileSync(join(source, file), 'utf8'), swcOptions);
      writeFileSync(join(out, file.replace(/ts$/, 'js')), code);
    }
    return (await import(pathToFileURL(join(out, 'settings.js')).href)).settings;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kept = readFileSync(deploymentFile, 'utf8');
  const drawn = withTable(kept, drawSettings(await loadSettings(), typeText()));
  if (!process.argv.includes('--check')) writeFileSync(deploymentFile, drawn);
  else if (kept !== drawn) {
    console.error('docs/deployment.md is not what the settings say: run "node scripts/draw-settings.mjs"');
    process.exitCode = 1;
  }
}
