// Draws docs/rules.md: every rule of test/story/rules.json with the stories and tests that show it; --check only compares.
// A test shows a rule by a line right above it: `// rules: b.4-1, d-terms`.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const rulesFile = join(root, 'docs', 'rules.md');

const MARK = /^\s*\/\/ rules:(.*)$/;
const STORY = '.story.spec.ts';

export const readCatalogue = () =>
  JSON.parse(readFileSync(join(root, 'test', 'story', 'rules.json'), 'utf8')).sections;

/** `test.each(…)('title', …)` and its like begin with one of these names. */
function nameOf(expression) {
  let at = expression;
  while (ts.isCallExpression(at) || ts.isPropertyAccessExpression(at)) at = at.expression;
  return ts.isIdentifier(at) ? at.text : '';
}

function titleOf(node) {
  if (!ts.isExpressionStatement(node) || !ts.isCallExpression(node.expression)) return undefined;
  const { expression, arguments: args } = node.expression;
  if (!['describe', 'test', 'it'].includes(nameOf(expression)) || !args[0]) return undefined;
  return ts.isStringLiteralLike(args[0]) ? args[0].text : args[0].getText().replaceAll('`', '');
}

function marksAbove(node, text) {
  const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  return comments.flatMap(({ pos, end }) => {
    const mark = MARK.exec(text.slice(pos, end));
    return mark ? [mark[1].split(',').map((id) => id.trim())] : [];
  });
}

/**
 * The rules a spec shows: `{path, title, ids}` for each line of rules, with the whole title of what stands under it.
 * A line that stands above no test has no title.
 */
export function readShown(path, text) {
  const lines = text.split('\n').filter((line) => MARK.test(line));
  if (lines.length === 0) return [];
  const shown = [];
  const visit = (node, outer) => {
    const title = titleOf(node);
    const titles = title === undefined ? outer : [...outer, title];
    if (title !== undefined)
      for (const ids of marksAbove(node, text)) shown.push({ path, title: titles.join(' '), ids });
    ts.forEachChild(node, (child) => visit(child, titles));
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), []);
  const nowhere = lines.length - shown.length;
  return nowhere === 0 ? shown : [...shown, { path, ids: [] }];
}

const specsIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory())
      return ['node_modules', 'dist'].includes(entry.name) ? [] : specsIn(join(folder, entry.name));
    return entry.name.endsWith('.spec.ts') ? [join(folder, entry.name)] : [];
  });

const pathOf = (file) => relative(root, file).replaceAll(sep, '/');

/** All that the specs of the project show, stories first, in the order of their paths. */
export function readSpecs() {
  const paths = ['apps', 'libs', 'test', 'workflows'].flatMap((folder) => specsIn(join(root, folder)));
  const read = paths.sort().flatMap((file) => readShown(pathOf(file), readFileSync(file, 'utf8')));
  const isStory = ({ path }) => path.endsWith(STORY);
  return [...read.filter(isStory), ...read.filter((shown) => !isStory(shown))];
}

export const readStories = () =>
  readdirSync(join(root, 'test', 'story'))
    .filter((name) => name.endsWith(STORY))
    .map((name) => `test/story/${name}`);

/** What is wrong with the catalogue, the lines of rules or the stories; each in one sentence. */
export function faultsOf(sections, shown, stories) {
  const ids = sections.flatMap(({ rules }) => rules.map(({ id }) => id));
  return [
    ...ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `rules.json: ${id} is used twice`),
    ...shown.filter(({ title }) => !title).map(({ path }) => `${path}: a line of rules stands above no test`),
    ...shown.flatMap((s) =>
      s.ids.filter((id) => !ids.includes(id)).map((id) => `${s.path}: no rule is called "${id}"`),
    ),
    ...stories
      .filter((path) => !shown.some((s) => s.path === path))
      .map((path) => `${path}: does not say which rules it shows`),
  ];
}

const STATES = ['có chuyện kể', 'có kiểm thử', 'chưa xây dựng'];

function stateOf(shown) {
  if (shown.length === 0) return 'chưa xây dựng';
  return shown.some(({ path }) => path.endsWith(STORY)) ? 'có chuyện kể' : 'có kiểm thử';
}

const linkText = (title) => title.replaceAll(/[[\]]/g, '\\$&');
const cell = (text) => text.replaceAll('|', '\\|');
const line = (cells) => `| ${cells.join(' | ')} |`;

function stateCell({ still }, state) {
  if (!still) return state;
  return state === 'chưa xây dựng' ? `${state} (${still})` : `${state}; còn thiếu: ${still}`;
}

function ruleLine(rule, shown) {
  const links = shown.map(({ path, title }) => `[${linkText(title)}](../${path})`);
  return line([
    `\`${rule.id}\``,
    cell(`${rule.vi}<br>*${rule.en}*`),
    cell(rule.source),
    cell(links.join('<br>')),
    cell(stateCell(rule, stateOf(shown))),
  ]);
}

const shownOf = ({ id }, shown) => shown.filter(({ ids }) => ids.includes(id));

function section({ id, vi, en, rules }, shown) {
  return [
    `## ${id}. ${vi}`,
    '',
    `*${en}*`,
    '',
    line(['mã', 'quy tắc', 'nguồn', 'chuyện kể, phép thử', 'tình trạng']),
    line(['---', '---', '---', '---', '---']),
    ...rules.map((rule) => ruleLine(rule, shownOf(rule, shown))),
    '',
  ];
}

function totals(sections, shown) {
  const count = (rules) => {
    const states = rules.map((rule) => stateOf(shownOf(rule, shown)));
    const inPart = rules.filter(({ still }, i) => still && states[i] !== 'chưa xây dựng').length;
    const [told, tested, notBuilt] = STATES.map((state) => states.filter((s) => s === state).length);
    return [rules.length, told, tested, inPart, notBuilt];
  };
  return [
    line(['phần', 'quy tắc', 'có chuyện kể', 'có kiểm thử', 'trong đó còn thiếu', 'chưa xây dựng']),
    line(['---', '--:', '--:', '--:', '--:', '--:']),
    ...sections.map(({ id, vi, rules }) => line([`${id}. ${vi}`, ...count(rules)])),
    line(['**cộng**', ...count(sections.flatMap(({ rules }) => rules))]),
  ];
}

/** The document, from the catalogue and what the specs show. */
export function drawRules(sections, shown) {
  return [
    '# Quy tắc và chuyện kể',
    '',
    'Mỗi quy tắc của công việc, nguồn của nó, và chuyện kể hoặc phép thử cho thấy phần mềm giữ quy tắc ấy.',
    '"Còn thiếu" là phần của quy tắc chưa làm; "chưa xây dựng" là chưa có gì.',
    '',
    'Every rule of the work, its source, and the story or test that shows it kept. Drawn by',
    '`node scripts/draw-rules.mjs` from [test/story/rules.json](../test/story/rules.json); do not edit by hand.',
    'A test shows a rule by a line right above it: `// rules: b.4-1, d-terms`. A story (`test/story/*.story.spec.ts`)',
    'must have one; any other test may. `still` in the catalogue says what of a rule is not built yet.',
    '',
    ...totals(sections, shown),
    '',
    ...sections.flatMap((each) => section(each, shown)),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sections = readCatalogue();
  const shown = readSpecs();
  const faults = faultsOf(sections, shown, readStories());
  const drawn = drawRules(sections, shown);
  const kept = existsSync(rulesFile) ? readFileSync(rulesFile, 'utf8') : '';
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exitCode = 1;
  } else if (!process.argv.includes('--check')) writeFileSync(rulesFile, drawn);
  else if (kept !== drawn) {
    console.error('docs/rules.md is not what the specs show: run "node scripts/draw-rules.mjs"');
    process.exitCode = 1;
  }
}
