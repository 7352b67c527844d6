// deadline.peggy → src/generated/deadline-grammar.js. Run after every change of the grammar; a test compares.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import peggy from 'peggy';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export async function generateGrammar() {
  const grammar = await readFile(at('../src/deadlines/deadline.peggy'), 'utf8');
  return peggy.generate(grammar, { output: 'source', format: 'es' });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(at('../src/generated/deadline-grammar.js'), await generateGrammar());
