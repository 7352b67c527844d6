// Draws the built-in escalation policy in docs/escalation-policy.md; run after `npm run build`.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawPolicy, policyLines } from '@dondoc/contracts';
import { defaultPolicy } from '@dondoc/domain';

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs', 'escalation-policy.md');
const begin = '<!-- the built-in policy: drawn by scripts/draw-policy.mjs, not by hand -->';
const end = '<!-- end of the built-in policy -->';

const page = readFileSync(file, 'utf8');
const [from, to] = [page.indexOf(begin), page.indexOf(end)];
if (from < 0 || to < from) throw new Error(`${file} has lost its marks ${begin} and ${end}`);
const drawn = policyLines(drawPolicy(defaultPolicy, 'vi'), 'vi').join('\n');
writeFileSync(file, `${page.slice(0, from)}${begin}\n\n\`\`\`\n${drawn}\n\`\`\`\n\n${page.slice(to)}`);
